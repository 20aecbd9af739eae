package io.twofold.system;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

class CommunityImportIT {

    @BeforeAll
    static void start() {
        Suite.start();
    }

    @AfterAll
    static void stop() {
        Suite.stop();
    }

    @Test
    void theFiguresOfACommunityEqualTheReferenceHoweverOftenItIsImported() throws IOException {
        var alice = new Api("alice");
        var reference = Api.read(new String(Api.data("network/reference/community_stackexchange-quantum.json"), UTF_8));
        var dump = dump();
        var community = alice.create("/v1/communities", "{\"name\": \"Quantum computing\", \"kind\": \"KNOWLEDGE\"}");
        var path = "/v1/communities/" + community.get("id").asText();

        var first = imported(alice, path, dump);
        assertFigures(alice, path, first, reference);
        var again = imported(alice, path, dump);
        assertFigures(alice, path, again, reference);

        assertThat(first.at("/result/questions")).isEqualTo(reference.get("asked"));
        var taken = 0;
        for (var name : List.of("people", "answers", "comments", "endorsements")) {
            assertThat(first.at("/result/" + name)).as(name).isEqualTo(reference.get(name));
            taken += reference.get(name).asInt();
        }
        assertThat(again.at("/result/known").asInt())
                .isEqualTo(taken + reference.get("asked").asInt());
    }

    private static void assertFigures(Api alice, String community, JsonNode ended, JsonNode reference) {
        var value = alice.get(
                community + "/value?minAsOf=" + ended.get("completedAt").asText());
        var questions = value.at("/immediate/questions");
        for (var name : List.of("asked", "answered", "accepted")) {
            assertThat(questions.get(name)).as(name).isEqualTo(reference.get(name));
        }
        var expected = reference.get("time_to_first_answer_seconds");
        var first = value.at("/immediate/timeToFirstAnswer");
        assertThat(first.get("unanswered")).isEqualTo(expected.get("unanswered"));
        assertThat(first.get("p50Seconds").asDouble())
                .isCloseTo(expected.get("median").asDouble(), offset(0.0005));
        assertThat(first.get("p85Seconds").asDouble())
                .isCloseTo(expected.get("p85").asDouble(), offset(0.0005));
        // Whoever opened the community is a member, too.
        assertThat(value.at("/immediate/members").asInt())
                .isEqualTo(reference.get("people").asInt() + 1);
    }

    private static JsonNode imported(Api alice, String community, byte[] dump) {
        var answer = alice.post(community + "/imports?format=stackexchange", "application/zip", dump);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return alice.completed(answer.headers().firstValue("Location").orElseThrow());
    }

    private static byte[] dump() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            for (var name : List.of("Users.xml", "Posts.xml", "Comments.xml", "Votes.xml", "Tags.xml")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(Api.data("network/stackexchange-quantum/" + name));
            }
        }
        return packed.toByteArray();
    }
}
