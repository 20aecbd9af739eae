package io.twofold.stack.organisation;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.twofold.stack.organisation.Trace.Event;

import static java.util.stream.Collectors.averagingLong;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

class HalfYearTest {

    @ParameterizedTest
    @MethodSource("crews")
    void eventsFollowOneAnotherWithinTheHalfYear(Crew crew) {
        var traces = HalfYear.of(crew);

        assertThat(traces).hasSize(crew.cases()).extracting(Trace::name).doesNotHaveDuplicates();
        assertThat(traces)
                .allSatisfy(trace -> assertThat(trace.events())
                        .isNotEmpty()
                        .isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()))
                        .allMatch(event -> event.at().isAfter(HalfYear.BEGIN.minusMinutes(1)))
                        .noneMatch(event -> event.at().isAfter(HalfYear.END)));
    }

    @ParameterizedTest
    @MethodSource("crews")
    void workIsRepeatedBlockedAndHandedOverAcrossUnits(Crew crew) {
        var traces = HalfYear.of(crew);

        assertThat(traces)
                .anyMatch(trace ->
                        completed(trace).stream().collect(groupingBy(Event::step, counting())).values().stream()
                                .anyMatch(times -> times > 1));
        assertThat(traces)
                .anyMatch(trace -> trace.events().stream()
                        .anyMatch(event -> event.transition().equals("suspend")));
        assertThat(traces)
                .anyMatch(trace -> handovers(trace).stream()
                        .anyMatch(pair -> pair.from().unit() != pair.to().unit()));
    }

    @Test
    void withOneUnitEverythingLiesLonger() {
        var means = crews().flatMap(crew -> HalfYear.of(crew).stream())
                .flatMap(HalfYearTest::waits)
                .collect(groupingBy(
                        Wait::unit, averagingLong(wait -> wait.length().toMinutes())));

        var slowest =
                means.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();

        assertThat(slowest.getKey()).isEqualTo(Unit.LEGAL);
        assertThat(means.values())
                .filteredOn(mean -> mean * 2 > slowest.getValue())
                .hasSize(1);
    }

    @Test
    void theUndeclaredCrewHandsWorkToOneAnotherMoreOftenThanAnyOther() {
        var rates = new HashMap<Boolean, Double>();
        crews().forEach(crew -> rates.merge(crew.declared(), handoversPerCase(crew), Math::max));

        assertThat(rates.get(false)).isGreaterThan(rates.get(true));
    }

    @Test
    void theUndeclaredCrewHasNoStandIns() {
        var crew = crews().filter(each -> !each.declared()).findFirst().orElseThrow();

        assertThat(HalfYear.of(crew))
                .allSatisfy(trace ->
                        assertThat(trace.events()).extracting(Event::person).isSubsetOf(crew.people()));
    }

    private static Stream<Crew> crews() {
        return Organisation.workflows().stream().flatMap(workflow -> workflow.crews().stream());
    }

    private static double handoversPerCase(Crew crew) {
        return HalfYear.of(crew).stream()
                .mapToInt(trace -> handovers(trace).size())
                .average()
                .orElseThrow();
    }

    /** How long a case lay after one step until the next was begun, by the unit of the next. */
    private static Stream<Wait> waits(Trace trace) {
        var events = trace.events();
        return IntStream.range(1, events.size())
                .filter(place -> events.get(place).transition().equals("start"))
                .mapToObj(place -> new Wait(
                        events.get(place).person().unit(),
                        Duration.between(
                                events.get(place - 1).at(), events.get(place).at())));
    }

    private static List<Handover> handovers(Trace trace) {
        var steps = completed(trace);
        return IntStream.range(1, steps.size())
                .mapToObj(place -> new Handover(
                        steps.get(place - 1).person(), steps.get(place).person()))
                .filter(handover -> !handover.from().equals(handover.to()))
                .toList();
    }

    private static List<Event> completed(Trace trace) {
        return trace.events().stream()
                .filter(event -> event.transition().equals("complete"))
                .toList();
    }

    private record Wait(Unit unit, Duration length) {}

    private record Handover(Person from, Person to) {}
}
