package io.twofold.metrics.value.people;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Instance;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.twofold.events.Actor;
import io.twofold.events.community.ValueCycle;
import io.twofold.kit.Backends;
import io.twofold.metrics.ToldCommunity;
import io.twofold.metrics.flow.cases.Every;
import io.twofold.metrics.value.figures.Cycle;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

/** Tries to find out what few people do, by every question that may be asked about them. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class PeopleAreNotRankedTest {

    private static final List<YearMonth> MONTHS =
            List.of(YearMonth.parse("2024-01"), YearMonth.parse("2024-02"), YearMonth.parse("2024-03"));
    private static final YearMonth QUIET = MONTHS.get(1);

    private static final Set<String> ABOUT_WORK = Set.of(
            "members",
            "contributions",
            "asked",
            "answered",
            "accepted",
            "timeToFirstAnswer",
            "timeToFirstAnswerP85",
            "timeToFirstAnswerP95",
            "timeToFirstAnswerWithOpen",
            "knowledgeStock",
            "knowledgeInUse",
            "applications",
            "everApplied",
            "timeToFirstApplication",
            "outcomesReported",
            "helped",
            "timeSaved",
            "casesWithKnowledge",
            "stories",
            "storiesConfirmed");

    private static final Set<String> ABOUT_PEOPLE = Stream.of(PeopleValue.withheld(Instant.EPOCH, List.of()))
            .flatMap(value -> Stream.of(value.immediate(), value.potential()))
            .flatMap(figures -> figures.keySet().stream())
            .collect(Collectors.toSet());

    private static final String WITHOUT_PEOPLE = "/(applied|realised|reframing).*";

    private final Instance<ToldCommunity> communities;
    private final Clock clock;

    private final List<Actor> people = new ArrayList<>();
    private ToldCommunity told;
    private ToldCommunity without;

    PeopleAreNotRankedTest(Instance<ToldCommunity> communities, Clock clock) {
        this.communities = communities;
        this.clock = clock;
    }

    /** Two communities that differ in nothing but what four people did in a month. */
    @BeforeEach
    void twoCommunities() {
        told = communities.get();
        without = communities.get();
        people.clear();
        for (var i = 0; i < 8; i++) {
            people.add(told.person());
        }
        for (var community : List.of(told, without)) {
            people.forEach(person -> community.joined(person, Instant.parse("2023-12-01T00:00:00Z")));
            community.joined(community.person(), QUIET.atDay(3).atStartOfDay().toInstant(UTC));
            liveMonth(community, MONTHS.getLast());
        }
        liveMonth(without, MONTHS.getFirst());
        quietMonth(liveMonth(told, MONTHS.getFirst()));
    }

    @Test
    void whatFewDidIsInNoAnswerAndInNoDifferenceOfTwo() {
        for (var span : Stream.concat(spans().stream(), series()).toList()) {
            for (var path : paths(span)) {
                assertThat(aboutPeople(told, path)).as(path).isEqualTo(aboutPeople(without, path));
                assertThat(tableAboutPeople(told, path)).as(path).isEqualTo(tableAboutPeople(without, path));
            }
        }
    }

    @Test
    void stretchesShorterThanAMonthSayNothingAboutPeople() {
        for (var every : List.of(Every.day, Every.week)) {
            var path = spans().getLast() + "&every=" + every;

            assertThat(inStretches(told.value(path), path).values())
                    .as(path)
                    .hasSizeGreaterThan(ABOUT_PEOPLE.size())
                    .extracting("reason")
                    .containsOnly("WHOLE_MONTHS_ONLY");
        }
    }

    @Test
    void aSpanSaysNoMoreForAMonthOfFew() {
        var live = span(begin(MONTHS.getFirst()), begin(QUIET));
        var more = span(begin(MONTHS.getFirst()), begin(QUIET.plusMonths(1)));

        assertThat(values(told, more)).isEqualTo(values(told, live)).containsKey("didNothing");
    }

    @Test
    void theMonthOfFewIsNamedWhereverItIsLeftOut() {
        for (var figure : aboutPeople(told, spans().getLast()).entrySet()) {
            assertThat(leftOut(figure.getValue())).as(figure.getKey()).contains(QUIET.toString());
        }
    }

    @Test
    void everyFigureIsAboutPeopleOrAboutWork() {
        for (var cycle : Cycle.values()) {
            var names = told.value("/" + cycle + spans().getLast()).<String>getList("items.figure");

            assertThat(names).isNotEmpty().allMatch(name -> ABOUT_PEOPLE.contains(name) != ABOUT_WORK.contains(name));
        }
    }

    @Test
    void noOtherSpanSaysAnythingAboutPeople() {
        var today = LocalDate.ofInstant(clock.instant(), UTC);
        var spans = List.of(
                "",
                "?from=2024-01-01T00:00:00Z",
                "?to=2024-04-01T00:00:00Z",
                span(Instant.parse("2024-01-01T00:00:00Z"), Instant.parse("2024-01-31T00:00:00Z")),
                span(Instant.parse("2024-01-01T00:00:01Z"), Instant.parse("2024-02-01T00:00:00Z")),
                span(Instant.parse("2024-02-01T00:00:00Z"), Instant.parse("2024-01-01T00:00:00Z")),
                "?every=month&from=" + today.withDayOfMonth(1).atStartOfDay().toInstant(UTC),
                "?from=2024-01-01T00:00:00Z&to="
                        + today.withDayOfMonth(1).plusMonths(1).atStartOfDay().toInstant(UTC));
        for (var span : spans) {
            for (var path : paths(span)) {
                assertThat(aboutPeople(told, path).values())
                        .as(path)
                        .allSatisfy(figure ->
                                assertThat(((Map<?, ?>) figure).get("value")).isNull());
            }
        }
    }

    /** An article of it. */
    private UUID liveMonth(ToldCommunity community, YearMonth month) {
        var noon = month.atDay(10).atTime(12, 0).toInstant(UTC);
        var article = community.published(people.getFirst(), noon);
        for (var i = 1; i < people.size(); i++) {
            var question = community.asked(people.get(i), noon);
            community.answered(question, people.get(i - 1), noon.plusSeconds(60));
            community.read(article, people.get(i), month.atDay(11));
        }
        return article;
    }

    /** All kinds of deeds of four people, also to what was there before. */
    private void quietMonth(UUID earlier) {
        var noon = QUIET.atDay(10).atTime(12, 0).toInstant(UTC);
        for (var i = 0; i < 4; i++) {
            told.commented(earlier, earlier, people.get(3 - i), noon);
            told.endorsed(earlier, people.get(3 - i), noon.plusSeconds(50));
            told.read(earlier, people.get(3 - i), QUIET.atDay(20));
            told.applied(earlier, people.get(3 - i), null, noon.plusSeconds(90));
            var article = told.published(people.get(i), noon);
            for (var j = 0; j < i; j++) {
                told.commented(article, article, people.get(j), noon.plusSeconds(60));
                told.endorsed(article, people.get(j), noon.plusSeconds(70));
                told.read(article, people.get(j), QUIET.atDay(12));
                told.applied(article, people.get(j), null, noon.plusSeconds(80));
            }
            var question = told.asked(people.get(i), noon);
            told.accepted(question, told.answered(question, people.get((i + 1) % 4), noon), people.get(i));
            told.confirmed(told.told(people.get(i), List.of(ValueCycle.APPLIED), List.of(), noon), people.get(3 - i));
        }
    }

    /** All that consist of whole months. */
    private static List<String> spans() {
        var spans = new ArrayList<String>();
        for (var length = 1; length <= MONTHS.size(); length++) {
            for (var first = 0; first + length <= MONTHS.size(); first++) {
                spans.add(span(begin(MONTHS.get(first)), begin(MONTHS.get(first).plusMonths(length))));
            }
        }
        return spans;
    }

    /** By stretches: of all months, and of a span that begins and ends within one. */
    private static Stream<String> series() {
        return Stream.of(Every.values())
                .flatMap(every -> Stream.of(
                                spans().getLast(),
                                span(Instant.parse("2024-01-20T00:00:00Z"), Instant.parse("2024-03-02T00:00:00Z")))
                        .map(span -> span + "&every=" + every));
    }

    private static List<String> paths(String span) {
        return Stream.concat(Stream.of(""), Stream.of(Cycle.values()).map(cycle -> "/" + cycle))
                .map(path -> path + span)
                .toList();
    }

    private static String span(Instant from, Instant to) {
        return "?from=" + from + "&to=" + to;
    }

    private static Instant begin(YearMonth month) {
        return month.atDay(1).atStartOfDay().toInstant(UTC);
    }

    private static List<String> leftOut(Object figure) {
        return figure instanceof Map<?, ?> map && map.get("leftOut") instanceof List<?> months
                ? months.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static Map<String, Object> values(ToldCommunity community, String span) {
        var values = new TreeMap<String, Object>();
        aboutPeople(community, span)
                .forEach((name, figure) ->
                        values.put(name, figure instanceof Map<?, ?> map ? String.valueOf(map.get("value")) : ""));
        return values;
    }

    private static Map<String, Object> aboutPeople(ToldCommunity community, String path) {
        var answer = community.value(path);
        var found = new TreeMap<String, Object>();
        if (path.startsWith("/")) {
            for (var item : answer.<Map<String, Object>>getList("items")) {
                found.put(String.valueOf(item.get("figure")), item);
            }
        } else {
            found.putAll(answer.getMap("immediate.figures"));
            found.putAll(answer.getMap("potential.figures"));
        }
        found.keySet().retainAll(ABOUT_PEOPLE);
        found.putAll(inStretches(answer, path));
        assertThat(found.isEmpty()).as(path).isEqualTo(path.matches(WITHOUT_PEOPLE));
        return found;
    }

    /** Each by the beginning of its stretch and its name. */
    private static Map<String, Object> inStretches(JsonPath answer, String path) {
        var found = new TreeMap<String, Object>();
        var begins = path.contains("every=") ? answer.<String>getList("series.from") : List.<String>of();
        for (var figures :
                path.startsWith("/") ? List.of("figures") : List.of("immediate.figures", "potential.figures")) {
            for (var i = 0; i < begins.size(); i++) {
                var begin = begins.get(i);
                answer.<String, Object>getMap("series[%d].%s".formatted(i, figures))
                        .forEach((name, figure) -> {
                            if (ABOUT_PEOPLE.contains(name)) {
                                found.put(begin + " " + name, figure);
                            }
                        });
            }
        }
        return found;
    }

    /** The same of the answer as CSV, and what of it stands beside its figures. */
    private static List<String> tableAboutPeople(ToldCommunity community, String path) {
        var lines = (path.contains("every=")
                        ? community.columns(path)
                        : community.table(path).lines())
                .filter(line -> Stream.concat(ABOUT_PEOPLE.stream(), Stream.of("participation"))
                        .anyMatch(name -> line.matches(".*\\b" + name + "\\b.*")))
                .toList();
        assertThat(lines.isEmpty()).as(path).isEqualTo(path.matches(WITHOUT_PEOPLE));
        return lines;
    }
}
