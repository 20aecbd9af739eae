package io.twofold.metrics.value;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import io.twofold.metrics.value.figures.Cycle;
import io.twofold.metrics.value.figures.Figure;
import io.twofold.metrics.value.figures.Period;
import io.twofold.metrics.value.people.PeopleFigures;
import io.twofold.metrics.value.people.PeopleValue;
import io.twofold.metrics.value.work.KnowledgeFigures;
import io.twofold.metrics.value.work.KnowledgeFigures.Use;
import io.twofold.metrics.value.work.QuestionFigures;
import io.twofold.metrics.value.work.Questions;
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
        return before == null
                ? alone(connection, community, List.of(period)).getFirst()
                : inTurn(connection, community, List.of(before, period)).getFirst();
    }

    /** Of each of these periods but the first, with what a figure was in the one that it follows. */
    List<Value> inTurn(Connection connection, UUID community, List<Period> periods) throws SQLException {
        var alone = alone(connection, community, periods);
        return IntStream.range(1, alone.size())
                .mapToObj(i -> alone.get(i).after(alone.get(i - 1)))
                .toList();
    }

    private List<Value> alone(Connection connection, UUID community, List<Period> periods) throws SQLException {
        var ends = periods.stream().map(period -> period.endBy(clock.instant())).toList();
        var stocks = knowledge.stock(connection, community, ends);
        var uses = knowledge.use(connection, community, periods);
        var ofPeople = people.of(connection, community, periods);
        var values = new ArrayList<Value>();
        for (var i = 0; i < periods.size(); i++) {
            var period = periods.get(i);
            var asked = questions.of(connection, community, period);
            var told = stories.told(connection, community, period);
            var cycles = cycles(asked, stocks.get(i), uses.get(i), ofPeople.get(i));
            cycles.forEach((cycle, figures) -> figures.putAll(Stories.figures(told, cycle)));
            values.add(new Value(period, asked, cycles, told));
        }
        return values;
    }

    private static Map<Cycle, Map<String, Figure>> cycles(
            Questions asked, Map<String, Figure> stock, Use use, PeopleValue ofPeople) {
        var immediate = new LinkedHashMap<String, Figure>();
        immediate.put("members", ofPeople.members());
        immediate.put("contributions", Figure.count("contributions", use.contributions()));
        immediate.putAll(asked.figures());
        immediate.putAll(ofPeople.immediate());
        var potential = new LinkedHashMap<String, Figure>();
        potential.putAll(stock);
        potential.putAll(ofPeople.potential());

        var cycles = new EnumMap<Cycle, Map<String, Figure>>(Cycle.class);
        cycles.put(Cycle.immediate, immediate);
        cycles.put(Cycle.potential, potential);
        cycles.put(Cycle.applied, use.applied());
        cycles.put(Cycle.realised, use.realised());
        cycles.put(Cycle.reframing, new LinkedHashMap<>());
        return cycles;
    }
}
