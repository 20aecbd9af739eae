package io.twofold.community.exports;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.twofold.web.identity.PersonIds;
import io.twofold.web.identity.Tokens;

import static io.twofold.community.Calls.accept;
import static io.twofold.community.Calls.answer;
import static io.twofold.community.Calls.by;
import static io.twofold.community.Calls.join;
import static io.twofold.community.Calls.made;
import static io.twofold.community.Calls.post;
import static io.twofold.community.Calls.question;
import static io.twofold.community.exports.Travelling.assertCompleted;
import static io.twofold.community.exports.Travelling.imported;
import static org.assertj.core.api.Assertions.assertThat;

/** A community with a thing of every kind in it, in every state that it can be in. */
final class EveryKind {

    private EveryKind() {}

    static String community(PersonIds people) {
        var community = made(post("alice", "/v1/communities", """
                {"name": "Invoices", "kind": "PRACTICE", "charter": "*Less* \\n\\"errors\\"", "topics": ["tax"]}"""));
        var path = "/v1/communities/" + community;
        Stream.of("bob", "carol", "dave", "erin").forEach(person -> join(person, community));
        by("erin").delete(path + "/members/me");
        post("alice", path + "/invitations", "{\"personId\": \"%s\"}".formatted(id(people, "frank")));
        var question = made(post("bob", path + "/contributions", """
                {"kind": "QUESTION", "title": "Why?", "body": "Ünï ☃ [C.](/v1/people/%s)", "topics": ["tax", "cause"]}
                """.formatted(id(people, "carol"))));
        revise("bob", question, "{\"title\": \"Why so?\"}");
        revise("bob", question, "{\"topics\": [\"tax\"]}");
        var answer = answer("carol", question);
        revise("carol", answer, "{\"body\": \"So it is.\"}");
        var worse = answer("dave", question);
        accept(by("bob"), question, worse);
        accept(by("bob"), question, answer);
        var comment = comment("bob", answer);
        comment("carol", comment);
        removed("dave", worse, "WRONG");
        curated(community, question);
        var article = made(post("alice", path + "/contributions", """
                {"kind": "ARTICLE", "title": "How", "body": "So."}"""));
        read(answer);
        used(community, article, answer);
        assertCompleted(imported(
                "alice",
                community,
                List.of(
                        "{\"type\":\"person\",\"id\":\"u1\",\"name\":\"Ada\"}",
                        "{\"type\":\"stay\",\"personId\":\"u1\",\"joinedAt\":\"2018-01-01T00:00:00Z\"}",
                        "{\"type\":\"contribution\",\"id\":\"1\",\"kind\":\"ARTICLE\",\"authorId\":\"u1\",\"title\":\"T\","
                                + "\"body\":\"B\",\"createdAt\":\"2018-01-02T00:00:00.5Z\"}")));
        post("alice", path + "/people", """
                {"items": [{"name": "ndjson/u1", "person": "ada"}, {"name": "ndjson/bot", "automated": true}]}""");
        return community;
    }

    private static void curated(String community, String question) {
        var other = question("dave", community);
        by("dave")
                .contentType("application/json")
                .body(Map.of("contributionId", question))
                .put("/v1/contributions/" + other + "/duplicate-of");
        var third = question("dave", community);
        accept(by("dave"), third, answer("bob", third));
        by("dave").delete("/v1/contributions/" + third + "/acceptance");
        removed("alice", third, "OFF_TOPIC");
    }

    private static void read(String contribution) {
        by("carol").delete("/v1/contributions/" + contribution + "/endorsement");
        for (var reader : List.of("bob", "dave")) {
            by(reader).put("/v1/contributions/" + contribution + "/endorsement");
            post(reader, "/v1/contributions/" + contribution + "/readings:batch", "{\"items\": [{}, {}]}");
        }
        by("dave").delete("/v1/contributions/" + contribution + "/endorsement");
    }

    private static void used(String community, String article, String answer) {
        var applications = "/v1/contributions/" + answer + "/applications";
        var application = made(post("bob", applications, "{\"reference\": \"T-1\"}"));
        patch("bob", "/v1/applications/" + application, """
                {"outcome": "HELPED", "timeSavedSeconds": 3600, "words": "An hour"}""");
        var withdrawn = made(post("dave", applications, "{}"));
        by("dave").delete("/v1/applications/" + withdrawn);
        made(post("carol", "/v1/contributions/" + article + "/applications", "{}"));
        var stories = "/v1/communities/" + community + "/stories";
        var story = made(post("bob", stories, """
                {"title": "An hour", "narrative": "Saved", "cycles": ["APPLIED", "REALISED"], "indicators": ["active"],
                 "contributionIds": ["%s"], "applicationIds": ["%s"]}""".formatted(answer, application)));
        patch("bob", "/v1/stories/" + story, "{\"title\": \"A whole hour\"}");
        by("carol").put("/v1/stories/" + story + "/confirmation");
        by("dave").put("/v1/stories/" + story + "/confirmation");
        by("dave").delete("/v1/stories/" + story + "/confirmation");
        var gone = made(post("carol", stories, """
                {"title": "None", "narrative": "Nothing", "cycles": ["IMMEDIATE"]}"""));
        by("carol").put("/v1/stories/" + gone + "/removal");
    }

    private static void revise(String author, String contribution, String patch) {
        patch(author, "/v1/contributions/" + contribution, patch);
    }

    private static void patch(String person, String path, String patch) {
        var answer = by(person)
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch(path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }

    private static String comment(String author, String contribution) {
        return made(post(author, "/v1/contributions/" + contribution + "/comments", "{\"body\": \"Hm.\"}"));
    }

    private static void removed(String person, String contribution, String reason) {
        by(person)
                .contentType("application/json")
                .body(Map.of("reason", reason))
                .put("/v1/contributions/" + contribution + "/removal");
    }

    private static String id(PersonIds people, String person) {
        return people.person(Tokens.ISSUER, person).toString();
    }
}
