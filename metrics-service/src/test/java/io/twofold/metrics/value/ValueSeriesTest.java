package io.twofold.metrics.value;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.inject.Instance;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.twofold.events.Actor;
import io.twofold.events.community.ApplicationOutcome;
import io.twofold.kit.Backends;
import io.twofold.metrics.ToldCommunity;
import io.twofold.metrics.flow.cases.Every;
import io.twofold.metrics.value.figures.Cycle;

import static io.twofold.events.community.ValueCycle.APPLIED;
import static io.twofold.events.community.ValueCycle.IMMEDIATE;
import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ValueSeriesTest {

    private static final Instant NOON = Instant.parse("2024-03-04T12:00:00Z");
    private static final String SIX_WEEKS = "?from=2024-02-28T00:00:00Z&to=2024-04-09T08:00:00Z";

    private final Instance<ToldCommunity> communities;

    private ToldCommunity told;

    ValueSeriesTest(Instance<ToldCommunity> communities) {
        this.communities = communities;
    }

    /** What can be counted, in two months one of which few took part in. */
    @BeforeEach
    void aMonthOfManyAndOneOfFew() {
        told = communities.get();
        var people = List.of(told.person(), told.person(), told.person(), told.person(), told.person(), told.person());
        people.forEach(person -> told.joined(person, Instant.parse("2024-02-01T00:00:00Z")));
        for (var i = 1; i < people.size(); i++) {
            askAndAnswer(people.get(i), people.get(i - 1), NOON.plusSeconds(86_400L * i));
        }
        askAndAnswer(people.getFirst(), people.getLast(), Instant.parse("2024-04-02T12:00:00Z"));
        told.asked(people.getFirst(), Instant.parse("2024-04-08T23:59:59Z"));
    }

    @ParameterizedTest
    @EnumSource
    void eachStretchIsWhatItIsByItself(Every every) {
        var value = told.value(SIX_WEEKS + "&every=" + every);
        var begins = value.<String>getList("series.from");

        assertThat(begins).hasSizeGreaterThan(2);
        for (var i = 0; i < begins.size(); i++) {
            var alone = told.value(
                    "?from=%s&to=%s".formatted(begins.get(i), value.getString("series[%d].to".formatted(i))));
            for (var cycle : Cycle.values()) {
                assertThat(value.getMap("series[%d].%s.figures".formatted(i, cycle)))
                        .as(begins.get(i) + " " + cycle)
                        .isNotEmpty()
                        .isEqualTo(alone.getMap(cycle + ".figures"));
            }
        }
    }

    @Test
    void weeksBeginOnMondaysAndAreWhole() {
        var value = told.value("?from=2024-03-06T15:00:00Z&to=2024-03-18T00:00:01Z&every=week");

        assertThat(value.getList("series.from"))
                .isEqualTo(List.of("2024-03-04T00:00:00Z", "2024-03-11T00:00:00Z", "2024-03-18T00:00:00Z"));
        assertThat(value.getList("series.to"))
                .isEqualTo(List.of("2024-03-11T00:00:00Z", "2024-03-18T00:00:00Z", "2024-03-25T00:00:00Z"));
        assertThat(value.getList("series.immediate.figures.asked.value")).isEqualTo(List.of(5, 0, 0));
        assertThat(value.getList("series.immediate.figures.asked.before")).isEqualTo(List.of(0, 5, 0));
    }

    @Test
    void peopleAreCountedByMonth() {
        var value = told.value("?from=2024-03-01T00:00:00Z&to=2024-05-01T00:00:00Z&every=month");

        assertThat(value.getInt("series[0].immediate.figures.active.value")).isEqualTo(6);
        assertThat(value.getString("series[1].immediate.figures.active.reason")).isEqualTo("TOO_FEW_PEOPLE");
    }

    @Test
    void aCycleHasItsOwnFiguresByStretches() {
        var whole = told.value(SIX_WEEKS + "&every=week");
        for (var cycle : Cycle.values()) {
            var alone = told.value("/" + cycle + SIX_WEEKS + "&every=week");

            assertThat(alone.getList("series.figures"))
                    .hasSize(7)
                    .isEqualTo(whole.getList("series.%s.figures".formatted(cycle)));
        }
    }

    @Test
    void withoutABeginningItIsTheFirstThatIsKnown() {
        var value = told.value("?to=2024-04-02T00:00:00Z&every=month");

        assertThat(value.getList("series.from"))
                .isEqualTo(List.of("2024-02-01T00:00:00Z", "2024-03-01T00:00:00Z", "2024-04-01T00:00:00Z"));
        assertThat(value.getList("series.immediate.figures.members.value")).isEqualTo(List.of(6, 6, 6));
    }

    @Test
    void whereThereIsNothingToShowItIsEmpty() {
        assertThat(communities.get().value("?every=day").getList("series")).isEmpty();
        assertThat(told.value("?from=2024-03-05T08:00:00Z&to=2024-03-05T00:00:00Z&every=day")
                        .getList("series"))
                .isEmpty();
    }

    @Test
    void withoutAnEndItIsNow() {
        var begins = told.value("?every=month").<String>getList("series.from");

        assertThat(begins.getLast()).isEqualTo(LocalDate.now(UTC).withDayOfMonth(1) + "T00:00:00Z");
    }

    @Test
    void moreThanAHundredIsTooMany() {
        assertThat(told.answer("carol", "?from=2024-01-01T00:00:00Z&to=2024-04-10T00:00:00Z&every=day")
                        .jsonPath()
                        .getList("series"))
                .hasSize(100);
        var more = told.answer("carol", "/applied?from=2024-01-01T00:00:00Z&to=2024-04-10T00:00:01Z&every=day");
        assertThat(more.statusCode()).isEqualTo(422);
        assertThat(more.jsonPath().getString("type")).isEqualTo("/problems/too-many-stretches");
        assertThat(told.answer("carol", "?every=year").statusCode()).isEqualTo(400);
    }

    @Test
    void asATableItHasARowForEachStretch() {
        var whole = told.table(SIX_WEEKS + "&every=month").lines().toList();
        var cycle =
                told.table("/immediate" + SIX_WEEKS + "&every=month").lines().toList();

        assertThat(whole).hasSize(4);
        assertThat(whole.getFirst())
                .startsWith("from,to,immediate.figures.members.value,immediate.figures.members.unit,");
        assertThat(cycle).hasSize(4);
        assertThat(cycle.getFirst()).startsWith("from,to,figures.members.value,");
        assertThat(cycle.get(2)).startsWith("2024-03-01T00:00:00Z,2024-04-01T00:00:00Z,6,people,6,");
    }

    private void askAndAnswer(Actor one, Actor other, Instant at) {
        var question = told.asked(one, at);
        told.accepted(question, told.answered(question, other, at.plusSeconds(60)), one);
        var article = told.published(one, at.plusSeconds(5));
        told.endorsed(article, other, at.plusSeconds(90));
        told.read(article, other, LocalDate.ofInstant(at, UTC));
        var application = told.applied(article, other, null, at.plusSeconds(100));
        told.reported(application, article, other, at.plusSeconds(100), ApplicationOutcome.HELPED, 60L);
        told.confirmed(told.told(one, List.of(APPLIED, IMMEDIATE), List.of(), at), other);
    }
}
