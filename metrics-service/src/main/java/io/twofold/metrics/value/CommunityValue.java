package io.twofold.metrics.value;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.twofold.metrics.exchange.Deeds;

/** The figures of a community, cycle by cycle. */
@ApplicationScoped
class CommunityValue {

    private final QuestionFigures questions;
    private final KnowledgeFigures knowledge;
    private final Members members;
    private final Stories stories;
    private final PeopleSettings settings;
    private final Clock clock;

    CommunityValue(
            QuestionFigures questions,
            KnowledgeFigures knowledge,
            Members members,
            Stories stories,
            PeopleSettings settings,
            Clock clock) {
        this.questions = questions;
        this.knowledge = knowledge;
        this.members = members;
        this.stories = stories;
        this.settings = settings;
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
        var stays = members.stays(connection, community);
        var people = people(connection, community, period, stays);

        var immediate = new LinkedHashMap<String, Figure>();
        immediate.put(
                "members", Figure.count("people", Stay.at(period.end(), stays).size()));
        immediate.put("contributions", Figure.count("contributions", use.contributions()));
        immediate.putAll(asked.figures());
        immediate.putAll(people.immediate());
        var potential = new LinkedHashMap<String, Figure>();
        var end = asked.seenAt() == null ? Instant.EPOCH : asked.seenAt();
        potential.putAll(knowledge.stock(connection, community, end));
        potential.putAll(people.potential());

        var cycles = new EnumMap<Cycle, Map<String, Figure>>(Cycle.class);
        cycles.put(Cycle.immediate, immediate);
        cycles.put(Cycle.potential, potential);
        cycles.put(Cycle.applied, use.applied());
        cycles.put(Cycle.realised, use.realised());
        cycles.put(Cycle.reframing, new LinkedHashMap<>());
        cycles.forEach((cycle, figures) -> figures.putAll(Stories.figures(told, cycle)));
        return new Value(asked, cycles, told);
    }

    private PeopleFigures people(Connection connection, UUID community, Period period, List<Stay> stays)
            throws SQLException {
        var months = period.endedMonths(clock.instant());
        return months.isEmpty()
                ? PeopleFigures.withheld()
                : PeopleFigures.of(
                        months,
                        period.end(),
                        stays,
                        Deeds.doings(connection, community, period.begin(), period.end()),
                        Deeds.gifts(connection, community, period.begin(), period.end()),
                        members.newcomers(connection, community, period),
                        settings.minimum());
    }
}
