package io.twofold.system;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Groups that become the other kind, through both services and the gateway. */
class ReshapeIT {

    private static final String OPEN_COMMUNITY = "{\"name\": \"Invoices\", \"kind\": \"PRACTICE\"}";
    private static final String ASK = "{\"kind\": \"QUESTION\", \"title\": \"Why?\", \"body\": \"So?\"}";

    @BeforeAll
    static void start() {
        Suite.start();
    }

    @AfterAll
    static void stop() {
        Suite.stop();
    }

    @Test
    void aCommunityBecomesAWorkgroupAndIsItselfAgainWithAllPeople() {
        var alice = new Api("alice");
        var bob = new Api("bob");
        var carol = new Api("carol");
        var process = alice.define("Invoices").get("id").asText();
        var community = made(alice, "/v1/communities", OPEN_COMMUNITY);
        bob.put(community + "/members/me", "");
        var question = "/v1/contributions/" + id(made(bob, community + "/contributions", ASK));

        var handed = reshape(alice, community, "{\"processId\": \"%s\"}".formatted(process));
        var workgroup = "/v1/workgroups/" + handed.get("workgroupId").asText();
        awaitState(alice, community, "RESHAPED");
        await().untilAsserted(() -> assertThat(bob.status(workgroup)).isEqualTo(200));
        var opened = made(
                bob, "/v1/cases", "{\"processId\": \"%s\", \"workgroupId\": \"%s\"}".formatted(process, id(workgroup)));
        carol.create(opened + "/steps", "{\"step\": \"check\"}");
        var asWorkgroup = bob.get(workgroup);
        var participants = people(bob.get(workgroup + "/participants"));
        var readOnly = bob.post(question + "/answers", "application/json", bytes("{\"body\": \"Because.\"}"));
        var back = reshape(bob, workgroup, "{\"kind\": \"PRACTICE\"}");
        awaitState(bob, workgroup, "RESHAPED");
        awaitState(bob, community, "ACTIVE");

        assertThat(asWorkgroup.get("communityId").asText()).isEqualTo(id(community));
        assertThat(participants).containsExactlyInAnyOrder(me(alice), me(bob), me(carol));
        assertThat(readOnly.statusCode()).isEqualTo(409);
        assertThat(back.get("becomesId").asText()).isEqualTo(id(community));
        assertThat(people(alice.get(community + "/members"))).containsExactlyInAnyOrder(me(alice), me(bob), me(carol));
        assertThat(carol.get(question).get("title").asText()).isEqualTo("Why?");
        assertThat(alice.get(opened).get("processId").asText()).isEqualTo(process);
        assertThat(bob.status(opened)).isEqualTo(403);
    }

    @Test
    void aWorkgroupBecomesACommunityThatWasNotThere() {
        var alice = new Api("alice");
        var bob = new Api("bob");
        var process = alice.define("Invoices").get("id").asText();
        var workgroup = made(
                bob, "/v1/workgroups", "{\"processId\": \"%s\", \"name\": \"Faster invoices\"}".formatted(process));
        alice.put(workgroup + "/participants/me", "");

        var handed = reshape(bob, workgroup, "{\"kind\": \"PRACTICE\"}");
        var community = "/v1/communities/" + handed.get("becomesId").asText();
        awaitState(bob, workgroup, "RESHAPED");

        assertThat(bob.get(community).get("name").asText()).isEqualTo("Faster invoices");
        var members = bob.get(community + "/members").get("items");
        assertThat(members.valueStream().map(member -> member.get("personId").asText()))
                .containsExactlyInAnyOrder(me(alice), me(bob));
        assertThat(members.valueStream()
                        .filter(member -> member.get("role").asText().equals("STEWARD"))
                        .map(member -> member.get("personId").asText()))
                .containsExactly(me(bob));
    }

    @Test
    void whatIsDeclinedGoesOnAndSaysWhy() {
        var alice = new Api("alice");
        var community = made(alice, "/v1/communities", OPEN_COMMUNITY);

        reshape(alice, community, "{\"processId\": \"0198b6c0-7d11-7a3e-9c52-6f1e2d3c4b01\"}");

        awaitState(alice, community, "ACTIVE");
        assertThat(alice.get(community).get("reshapeRefusal").asText()).isEqualTo("PROCESS_UNKNOWN");
    }

    private static JsonNode reshape(Api person, String group, String request) {
        var answer = person.post(group + "/reshape", "application/json", bytes(request));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return Api.read(answer.body());
    }

    /** The address of what is made. */
    private static String made(Api person, String path, String request) {
        return path + '/' + person.create(path, request).get("id").asText();
    }

    private static void awaitState(Api person, String group, String state) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(person.get(group).get("state").asText()).isEqualTo(state));
    }

    private static List<String> people(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(item -> item.get("personId").asText())
                .toList();
    }

    private static String me(Api person) {
        return person.get("/v1/people/me").get("id").asText();
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
