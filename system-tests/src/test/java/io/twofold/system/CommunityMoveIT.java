package io.twofold.system;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A community that was imported, and in which people went on, moves to a suite that has never heard of it. */
class CommunityMoveIT {

    private static final int ELSEWHERE = 9800;

    @BeforeAll
    static void start() {
        Suite.start();
    }

    @AfterAll
    static void stop() {
        Suite.stop();
    }

    @Test
    void whatIsExportedAndImportedElsewhereIsExportedAgainLineByLine() throws IOException, InterruptedException {
        var alice = new Api("alice");
        var community =
                "/v1/communities/" + made(alice, "/v1/communities", "{\"name\": \"Quantum\", \"kind\": \"KNOWLEDGE\"}");
        imported(alice, community, "stackexchange", "application/zip", Dump.quantum());
        goOn(alice, community);
        forget("dave", alice, community);
        var lines = exported(alice, community);

        var elsewhere = Suite.elsewhere(ELSEWHERE);
        try {
            var root = new Api(elsewhere.token("root", "admin"), ELSEWHERE);
            var all = String.join("\n", lines).getBytes(UTF_8);
            imported(root, community, "ndjson", "application/x-ndjson", all);

            assertThat(exported(new Api(elsewhere.token("alice"), ELSEWHERE), community))
                    .containsExactlyElementsOf(lines);
        } finally {
            elsewhere.down();
        }
    }

    private static void goOn(Api alice, String community) {
        var bob = member("bob", community);
        var carol = member("carol", community);
        var dave = member("dave", community);
        var question = made(bob, community + "/contributions", """
                {"kind": "QUESTION", "title": "Why?", "body": "[D.](/v1/people/%s)", "topics": ["cause"]}
                """.formatted(id(dave.get("/v1/people/me"))));
        var answer = made(carol, path(question) + "/answers", "{\"body\": \"So.\"}");
        var worse = made(dave, path(question) + "/answers", "{\"body\": \"No.\"}");
        done(carol.patch(path(answer), "{\"body\": \"So it is.\"}"));
        done(bob.put(path(question) + "/acceptance", "{\"answerId\": \"%s\"}".formatted(answer)));
        done(alice.put(path(worse) + "/removal", "{\"reason\": \"WRONG\"}"));
        useAndTell(bob, carol, community, answer);
        curate(alice, carol, community);
    }

    private static void useAndTell(Api bob, Api carol, String community, String answer) {
        done(bob.put(path(answer) + "/endorsement", ""));
        bob.post(path(answer) + "/readings:batch", "application/json", "{\"items\": [{}]}".getBytes(UTF_8));
        var application = made(bob, path(answer) + "/applications", "{\"reference\": \"T-1\"}");
        done(bob.patch("/v1/applications/" + application, "{\"outcome\": \"HELPED\", \"timeSavedSeconds\": 3600}"));
        var story = made(bob, community + "/stories", """
                {"title": "An hour", "narrative": "Saved", "cycles": ["APPLIED"], "contributionIds": ["%s"],
                 "applicationIds": ["%s"]}""".formatted(answer, application));
        done(carol.put("/v1/stories/" + story + "/confirmation", ""));
    }

    /** What was imported. */
    private static void curate(Api alice, Api carol, String community) {
        var unsolved = alice.get(community + "/contributions?kind=QUESTION&unsolved=true&limit=200")
                .get("items")
                .valueStream()
                .filter(question -> question.get("answers").asInt() > 1)
                .findFirst()
                .orElseThrow();
        var question = path(id(unsolved));
        var answers = alice.get(question + "/answers").get("items");
        done(alice.put(question + "/acceptance", "{\"answerId\": \"%s\"}".formatted(id(answers.get(0)))));
        done(alice.put(path(id(answers.get(1))) + "/removal", "{\"reason\": \"OUTDATED\"}"));
        done(carol.put(question + "/endorsement", ""));
        done(alice.post(community + "/people", "application/json", """
                {"items": [{"name": "stackexchange/26", "person": "erin"}]}""".getBytes(UTF_8)));
    }

    private static void forget(String name, Api steward, String community) {
        var person = new Api(name);
        var id = id(person.get("/v1/people/me"));
        var erasure = Api.accepted(person.delete("/v1/people/" + id));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(person.get(erasure).get("complete").asBoolean()).isTrue();
            assertThat(exported(steward, community)).noneMatch(line -> line.contains(id));
        });
    }

    private static Api member(String name, String community) {
        var person = new Api(name);
        done(person.put(community + "/members/me", ""));
        return person;
    }

    private static void imported(Api caller, String community, String format, String type, byte[] file) {
        caller.completed(Api.accepted(caller.post(community + "/imports?format=" + format, type, file)));
    }

    private static List<String> exported(Api steward, String community) {
        return steward.text(community + "/export").lines().toList();
    }

    private static String made(Api caller, String path, String body) {
        return id(caller.create(path, body));
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    }

    private static String path(String contribution) {
        return "/v1/contributions/" + contribution;
    }

    private static String id(JsonNode thing) {
        return thing.get("id").asText();
    }
}
