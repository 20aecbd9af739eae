package io.twofold.workgroup.people;

import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.twofold.events.ReceivedEvent;
import io.twofold.events.Topics;
import io.twofold.events.people.PersonIdentified;
import io.twofold.kit.Backends;
import io.twofold.kit.Published;
import io.twofold.kit.broker.Broker;
import io.twofold.web.identity.Role;
import io.twofold.workgroup.Calls;

import static io.twofold.workgroup.Calls.assertProblem;
import static io.twofold.workgroup.Calls.by;
import static io.twofold.workgroup.Calls.get;
import static io.twofold.workgroup.Calls.imported;
import static io.twofold.workgroup.Calls.log;
import static io.twofold.workgroup.Calls.post;
import static io.twofold.workgroup.Calls.process;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class PeopleResourceTest {

    private static final String PEOPLE = """
            {"items": [{"name": "Pete", "person": "pete"}, {"name": "Robot", "automated": true}, {"name": "-"}]}""";

    private final Broker broker;

    PeopleResourceTest(Broker broker) {
        this.broker = broker;
    }

    @Test
    void namesOfALogAreListedForOwnersPageByPage() throws Exception {
        var process = process("alice");
        imported("alice", process, log("running-example"));

        var first = get("alice", people(process) + "?limit=4").jsonPath();
        var second = get("alice", people(process) + "?limit=4&cursor=" + first.getString("nextCursor"))
                .jsonPath();

        assertThat(first.getList("items.name")).containsExactly("Ellen", "Mike", "Pete", "Sara");
        assertThat(second.getList("items.name")).containsExactly("Sean", "Sue");
        assertProblem(get("bob", people(process)), 403, "not-an-owner");
    }

    @Test
    void aNameIsAPersonAMachineOrNobodyAlsoBeforeAnyLogHasIt() {
        var process = process("alice");

        var said = post("alice", people(process), PEOPLE);
        var again = post("alice", people(process), PEOPLE);

        assertThat(said.statusCode()).as(said.asString()).isEqualTo(200);
        assertThat(said.jsonPath().getInt("identified")).isEqualTo(3);
        assertThat(again.jsonPath().getInt("known")).isEqualTo(3);
        var items = get("alice", people(process)).jsonPath();
        assertThat(items.getList("items.name")).containsExactly("-", "Pete", "Robot");
        assertThat(items.getList("items.identified")).containsOnly(true);
        assertThat(items.getList("items.automated")).containsExactly(false, false, true);
        await().untilAsserted(() -> assertThat(told(items.getString("items[1].id")))
                .extracting(PersonIdentified::revision)
                .containsExactly(1));
    }

    @Test
    void aTableSaysTheSame() {
        var process = process("alice");
        var table = "name,person,automated\nPete,pete,\nRobot,,true\n".getBytes(UTF_8);

        var said = by("crm", Role.FEED).contentType("text/csv").body(table).post(people(process));

        assertThat(said.statusCode()).as(said.asString()).isEqualTo(200);
        assertThat(get("alice", people(process)).jsonPath().getList("items.automated"))
                .containsExactly(false, true);
    }

    @Test
    void aTableNamesAllThatIsWrongWithIt() {
        var table = "name,person,automated\n,pete,\nRobot,,perhaps\n".getBytes(UTF_8);

        var said = by("alice").contentType("text/csv").body(table).post(people(process("alice")));

        assertProblem(said, 400, "invalid-request");
        assertThat(said.jsonPath().getList("errors.pointer")).containsExactly("/0/name", "/1/automated");
    }

    @Test
    void whoeverIsMeantSeesItAndTakesItBack() {
        var process = process("alice");
        post("alice", people(process), PEOPLE.replace("pete", "pete-of-" + process));
        var pete = "pete-of-" + process;
        var own = get(pete, "/v1/processes/people/me").jsonPath();
        var alias = own.getString("items[0].id");

        var foreign = by("bob").delete(people(process) + "/" + alias + "/identification");
        var back = by(pete).delete(people(process) + "/" + alias + "/identification");

        assertThat(own.getList("items.name")).containsExactly("Pete");
        assertProblem(foreign, 403, "not-an-owner");
        assertThat(back.statusCode()).isEqualTo(204);
        assertThat(get(pete, "/v1/processes/people/me").jsonPath().getList("items"))
                .isEmpty();
        await().untilAsserted(() -> assertThat(told(alias))
                .extracting(PersonIdentified::revision, event -> alias.equals(String.valueOf(event.personId())))
                .hasToString("[(1, false), (2, true)]"));
    }

    @Test
    void theIdOfAPersonSaysTheSameAsTheirSub() {
        var process = process("alice");
        post("alice", people(process), PEOPLE);
        var id = get("alice", people(process)).jsonPath().getString("items[1].personId");

        var again = post("alice", people(process), PEOPLE.replace("\"pete\"", "\"" + id + "\""));

        assertThat(again.jsonPath().getInt("known")).isEqualTo(3);
    }

    @Test
    void aNameThatStandsTwiceIsRefused() {
        var twice = """
                {"items": [{"name": "Pete", "person": "pete"}, {"name": "Pete"}]}""";

        var answer = post("alice", people(process("alice")), twice);

        assertProblem(answer, 400, "invalid-request");
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo("/items/1/name");
    }

    @Test
    void subsInALogArePeopleAtOnceAndTheirNamesAreNotKept() throws Exception {
        var process = process("alice");

        var refused = Calls.importing("alice", process, "application/xml", "people=sub", log("running-example"));
        var ended = importedBySystem(process);

        assertProblem(refused, 403, "people-need-a-role");
        assertThat(ended).isEqualTo("COMPLETED");
        assertThat(get("alice", people(process)).jsonPath().getList("items")).isEmpty();
    }

    private static String importedBySystem(String process) throws Exception {
        var begun = by("crm", Role.FEED)
                .contentType("application/xml")
                .body(log("running-example"))
                .post("/v1/processes/" + process + "/imports?people=sub");
        return Calls.ended("crm", begun.header("Location")).jsonPath().getString("state");
    }

    private List<PersonIdentified> told(String alias) {
        return Published.on(Topics.PEOPLE, broker).stream()
                .filter(event -> event.subject().equals(alias))
                .map(ReceivedEvent::event)
                .map(PersonIdentified.class::cast)
                .toList();
    }

    private static String people(String process) {
        return "/v1/processes/" + process + "/people";
    }
}
