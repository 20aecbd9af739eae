package io.twofold.metrics.value;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.twofold.metrics.value.figures.Cycle;
import io.twofold.metrics.value.figures.Figure;
import io.twofold.metrics.value.figures.Period;
import io.twofold.metrics.value.people.PeopleFigures;
import io.twofold.metrics.value.work.KnowledgeFigures;
import io.twofold.metrics.value.work.QuestionFigures;
import io.twofold.metrics.value.work.Stories;

/** The figures of a community, cycle by cycle. */
@ApplicationScoped
class CommunityValue {

    private final QuestionFigures questions;
    private final KnowledgeFigures knowledge;
    private final PeopleFigures people;
    private final Stories stories;
    private final Clock clock;

    CommunityValue(
            QuestionFigures questions, KnowledgeFigures knowledge, PeopleFigures people, Stories stories, Clock clock) {
        this.questions = questions;
        this.knowledge = knowledge;
        this.people = people;
        this.stories = stories;
        this.clock = clock;
    }

    /** Each figure with what it was in the period before. */
    Value of(Connection connection, UUID community, Period period) throws SQLException {
        var before = period.before();
        var value = within(connection, community, period);
        if (before == null) {
            return value;
        }
        var earlier = within(connection, community, before).cycles();
        value.cycles()
                .forEach((cycle, figures) -> figures.replaceAll((name, figure) ->
                        figure.after(earlier.getOrDefault(cycle, Map.of()).get(name))));
        return value;
    }

    private Value within(Connection connection, UUID community, Period period) throws SQLException {
        var asked = questions.of(connection, community, period);
        var use = knowledge.use(connection, community, period);
        var told = stories.told(connection, community, period);
        var ofPeople = people.of(connection, community, period);

        var immediate = new LinkedHashMap<String, Figure>();
        immediate.put("members", people.members(connection, community, period));
        immediate.put("contributions", Figure.count("contributions", use.contributions()));
        immediate.putAll(asked.figures());
        immediate.putAll(ofPeople.immediate());
        var potential = new LinkedHashMap<String, Figure>();
        potential.putAll(knowledge.stock(connection, community, period.endBy(clock.instant())));
        potential.putAll(ofPeople.potential());

        var cycles = new EnumMap<Cycle, Map<String, Figure>>(Cycle.class);
        cycles.put(Cycle.immediate, immediate);
        cycles.put(Cycle.potential, potential);
        cycles.put(Cycle.applied, use.applied());
        cycles.put(Cycle.realised, use.realised());
        cycles.put(Cycle.reframing, new LinkedHashMap<>());
        cycles.forEach((cycle, figures) -> figures.putAll(Stories.figures(told, cycle)));
        return new Value(asked, cycles, told);
    }
}
