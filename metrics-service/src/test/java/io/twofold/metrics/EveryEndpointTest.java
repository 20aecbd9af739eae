package io.twofold.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Instance;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.twofold.events.Actor;
import io.twofold.events.workgroup.CaseOpened;
import io.twofold.events.workgroup.CaseOutcome;
import io.twofold.events.workgroup.ParticipantJoined;
import io.twofold.events.workgroup.ParticipationOrigin;
import io.twofold.events.workgroup.WorkgroupOpened;
import io.twofold.events.workgroup.WorkgroupState;
import io.twofold.kit.Backends;
import io.twofold.kit.time.Ids;
import io.twofold.web.identity.Role;
import io.twofold.web.identity.Tokens;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Asks every endpoint that the OpenAPI document names, by everything that can be asked for, who did what. What nobody
 * has thought of an attack on, fails.
 */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class EveryEndpointTest {

    private static final Instant FIRST = Instant.parse("2024-01-10T08:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private static final Set<String> THEIRS = Set.of("/v1/processes/{id}/", "/v1/workgroups/{id}/");
    private static final Set<String> PAIRS = of(THEIRS, Set.of("handovers", "working-together"));
    private static final Set<String> FLOW = of(
            THEIRS,
            Set.of("flow", "step-flow", "variants", "cumulative-flow", "ageing", "forecast", "knowledge-effect"));
    private static final Set<String> MEASURED =
            of(Set.of("/v1/effects", "/v1/returns"), Set.of("", "/{id}", "/{id}/revisions", "/{id}/cases"));
    private static final Set<String> WORK =
            Stream.of(FLOW, MEASURED).flatMap(Set::stream).collect(toSet());

    /** What PeopleAreNotRankedTest and ExchangeResourceTest attack, and which parameters there are to do it with. */
    private static final Map<String, Set<String>> OF_PEOPLE = Map.of(
            "/v1/communities/{id}/value", Set.of("id", "from", "to", "every", "minAsOf"),
            "/v1/communities/{id}/value/{cycle}", Set.of("id", "cycle", "from", "to", "every", "minAsOf"),
            "/v1/people/me/exchange", Set.of("months", "minAsOf"));

    /** Whose jobs these are, sees them; they say how far something is, or how much a feed delivered. */
    private static final Set<String> WITHOUT_FIGURES = Set.of("/v1/jobs/{service}/{id}", "/v1/observations/imports");

    private final Publisher publisher;
    private final Instance<Told> processes;
    private final Ids ids;

    private final List<String> people = new ArrayList<>();
    private String dave = "";
    private Map<String, UUID> things = Map.of();
    private Map<String, List<String>> values = Map.of();

    EveryEndpointTest(Publisher publisher, Instance<Told> processes, Ids ids) {
        this.publisher = publisher;
        this.processes = processes;
        this.ids = ids;
    }

    @BeforeEach
    void aProcessOfFewPeople() {
        var told = processes.get();
        var workgroup = ids.next();
        publisher.publish(
                new WorkgroupOpened(told.process(), workgroup, 1, "Desk", WorkgroupState.ACTIVE, null),
                new ParticipantJoined(
                        told.process(), workgroup, ids.next(), 1, told.actor("dave", "A"), ParticipationOrigin.JOINED));
        for (var number = 0; number < 12; number++) {
            work(told, workgroup, number);
        }
        dave = id(told.actor("dave", null));
        values = values(workgroup);
        var minAsOf = publisher.mark("workgroup-service");
        var effect = kept("/v1/effects?minAsOf=" + minAsOf, """
                {"process": "%s", "baseline": {"from": "2024-01-01T00:00:00Z", "to": "2024-02-01T00:00:00Z"},
                 "period": {"from": "2024-02-01T00:00:00Z", "to": "2024-03-01T00:00:00Z"}}
                """.formatted(told.process()));
        var investment = kept("/v1/returns", "{\"effect\": \"%s\", \"cost\": {\"hours\": 1}}".formatted(effect));
        things = Map.of("processes", told.process(), "workgroups", workgroup, "effects", effect, "returns", investment);
    }

    @Test
    void everyEndpointWithFiguresIsAttacked() {
        assertThat(reads().keySet())
                .allMatch(path -> WORK.contains(path)
                        || PAIRS.contains(path)
                        || OF_PEOPLE.containsKey(path)
                        || WITHOUT_FIGURES.contains(path))
                .containsAll(WORK)
                .containsAll(PAIRS);
    }

    @Test
    void nothingThatIsAskedOfWorkIsAnsweredWithSomebody() {
        for (var asked : questions(WORK::contains)) {
            assertNobodyIsNamed(asked);
        }
    }

    @Test
    void pairsOfPeopleAreForOwnersAndForThoseWhoAreOneOfThem() {
        for (var asked : questions(PAIRS::contains)) {
            if (asked.contains("by=person") || asked.contains("working-together")) {
                assertThat(as("carol").get(asked).statusCode()).as(asked).isEqualTo(403);
                assertThat(as("anna", Role.ANALYST).get(asked).statusCode())
                        .as(asked)
                        .isEqualTo(403);
                assertThat(pairs("dave", asked)).as(asked).allMatch(pair -> pair.contains(dave));
            } else {
                assertNobodyIsNamed(asked);
            }
        }
    }

    @Test
    void ownersSeePairsOfOthersWhereWhoIsOneOfThemSeesHisOwn() {
        for (var path : PAIRS) {
            var asked = path.endsWith("handovers") ? filled(path) + "?by=person" : filled(path);
            assertThat(pairs("dave", asked)).as(asked).isNotEmpty().allMatch(pair -> pair.contains(dave));
            assertThat(pairs("alice", asked)).as(asked).anyMatch(pair -> !pair.contains(dave));
        }
    }

    @Test
    void unitsAreForThoseWhoWorkThere() {
        var ofUnits = questions(path -> WORK.contains(path) || PAIRS.contains(path)).stream()
                .filter(asked -> asked.contains("unit=") || asked.contains("handovers"))
                .toList();
        assertThat(ofUnits)
                .anyMatch(asked -> asked.contains("unit="))
                .anyMatch(asked -> asked.contains("handovers"))
                .allSatisfy(
                        asked -> assertThat(as("carol").get(asked).statusCode()).isEqualTo(403));
    }

    @Test
    void nobodyCanAskForAPerson() {
        for (var path : reads().keySet()) {
            var asked = and(filled(path), "person=" + dave);
            assertThat(as("alice", Role.FEED).get(asked).statusCode()).as(asked).isEqualTo(400);
        }
    }

    @Test
    void figuresAboutPeopleHaveNoFilter() {
        OF_PEOPLE.forEach(
                (path, parameters) -> assertThat(reads().get(path)).as(path).isEqualTo(parameters));
    }

    private void work(Told told, UUID workgroup, int number) {
        var id = ids.next();
        var at = FIRST.plus(DAY.multipliedBy(4L * number));
        publisher.publish(new CaseOpened(told.process(), id, 1, workgroup, null, at, null, Told.NOBODY, null));
        for (var place = 0; place < 4; place++) {
            var actor = place == 1 ? told.actor("dave", "A") : told.actor("worker " + (number + place) % 4, "B");
            people.add(id(actor));
            told.step(id, "Step " + place, actor, null, at.plusSeconds(60L * place));
        }
        if (number % 4 > 0) {
            told.delivered(id, at.plus(DAY), number % 3 == 0 ? CaseOutcome.FAILED : CaseOutcome.DELIVERED);
        }
    }

    /** One for each parameter there is; whoever adds one thinks of what it can be used for. */
    private static Map<String, List<String>> values(UUID workgroup) {
        return Map.ofEntries(
                Map.entry("from", List.of("2024-01-12T00:00:00Z", "2024-01-20T00:00:00Z")),
                Map.entry("to", List.of("2024-02-01T00:00:00Z", "2024-02-08T00:00:00Z")),
                Map.entry("workgroup", List.of(workgroup.toString())),
                Map.entry("unit", List.of("A")),
                Map.entry("step", List.of("Step 2")),
                Map.entry("outcome", List.of("FAILED")),
                Map.entry("time", List.of("working")),
                Map.entry("every", List.of("day", "month")),
                Map.entry("cases", List.of("1")),
                Map.entry("limit", List.of("1")),
                Map.entry("of", List.of(workgroup.toString())),
                Map.entry("by", List.of("unit", "person")),
                Map.entry("effect", List.of()),
                Map.entry("id", List.of()),
                Map.entry("minAsOf", List.of()),
                Map.entry("cursor", List.of()));
    }

    /** All that can be asked of these by two parameters at most. */
    private List<String> questions(Predicate<String> which) {
        var questions = new ArrayList<String>();
        reads().forEach((path, parameters) -> {
            if (which.test(path)) {
                var asked = parameters.stream()
                        .flatMap(parameter -> asked(path, parameter))
                        .toList();
                questions.add(filled(path));
                asked.forEach(one -> questions.add(and(filled(path), one)));
                asked.forEach(one -> asked.stream()
                        .filter(other -> name(other).compareTo(name(one)) > 0)
                        .forEach(other -> questions.add(and(and(filled(path), one), other))));
            }
        });
        assertThat(questions).isNotEmpty();
        return questions;
    }

    private Stream<String> asked(String path, String parameter) {
        var day = path.endsWith("forecast") && parameter.equals("by");
        var possible = day ? List.of("2026-12-31") : values.getOrDefault(parameter, List.of());
        assertThat(values).as(path).containsKey(parameter);
        return possible.stream().map(value -> parameter + "=" + value);
    }

    private static String name(String asked) {
        return asked.substring(0, asked.indexOf('='));
    }

    private static String and(String path, String asked) {
        return path + (path.contains("?") ? "&" : "?") + asked;
    }

    private String filled(String path) {
        var thing = things.get(path.split("/")[2]);
        var filled = path.replace("{service}", "metrics")
                .replace("{cycle}", "immediate")
                .replace("{id}", thing == null ? dave : thing.toString());
        return path.equals("/v1/returns") ? filled + "?effect=" + things.get("effects") : filled;
    }

    private static Set<String> of(Set<String> things, Set<String> figures) {
        return things.stream()
                .flatMap(thing -> figures.stream().map(figure -> thing + figure))
                .collect(toSet());
    }

    private static List<Collection<Object>> pairs(String person, String asked) {
        var answer = as(person).get(asked);
        assertThat(answer.statusCode()).as(asked).isEqualTo(200);
        return answer.jsonPath().<Map<String, Object>>getList("items").stream()
                .map(Map::values)
                .toList();
    }

    /** Not even to the owner, who sees most. */
    private void assertNobodyIsNamed(String asked) {
        for (var form : List.of("application/json", "text/csv")) {
            var answer = as("alice").accept(form).get(asked);
            assertThat(answer.statusCode()).as(asked).isEqualTo(200);
            assertThat(people).as(asked).noneMatch(person -> answer.asString().contains(person));
        }
    }

    private static String id(Actor actor) {
        return String.valueOf(actor.personId());
    }

    private UUID kept(String path, String body) {
        var answer = as("alice").contentType("application/json").body(body).post(path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return UUID.fromString(answer.jsonPath().getString("id"));
    }

    /** What can be read, and by which parameters. */
    private static Map<String, Set<String>> reads() {
        var reads = new TreeMap<String, Set<String>>();
        var document = given().get("/q/openapi?format=json").jsonPath();
        document.<String, Map<String, Object>>getMap("paths").forEach((path, operations) -> {
            if (operations.containsKey("get")) {
                reads.put(path, Set.copyOf(document.getList("paths['%s'].get.parameters.name".formatted(path))));
            }
        });
        return reads;
    }

    private static RequestSpecification as(String person, Role... roles) {
        return given().auth().oauth2(Tokens.of(person, roles));
    }
}
