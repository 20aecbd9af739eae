package io.twofold.stack.sample;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import io.twofold.stack.organisation.Community;
import io.twofold.stack.organisation.Question;

/**
 * A community that was put in.
 *
 * @param asOf when all of it was
 */
record SampleCommunity(Found community, Instant asOf) {

    static SampleCommunity put(Gateway gateway, Community community) throws IOException, InterruptedException {
        var steward = gateway.as(community.members().getFirst());
        var found = steward.findOrMake(
                "/v1/communities",
                "name",
                Map.of("name", community.name(), "kind", community.kind(), "charter", community.charter()));
        var path = "/v1/communities/" + found.id();
        var asOf = at(found.thing());
        for (var member : community.members()) {
            asOf = later(asOf, gateway.as(member).put(path + "/members/me", Map.of()));
        }
        for (var question : community.questions()) {
            asOf = later(asOf, put(gateway, path, question));
        }
        SampleData.tell(
                "community",
                found,
                community.members().size() + " members, "
                        + community.questions().size() + " questions");
        return new SampleCommunity(found, asOf);
    }

    /** What was written last. */
    private static JsonNode put(Gateway gateway, String path, Question question)
            throws IOException, InterruptedException {
        var asker = gateway.as(question.asker());
        var asked = asker.findOrMake(
                path + "/contributions",
                "title",
                Map.of("kind", "QUESTION", "title", question.title(), "body", question.body()));
        var last = asked.thing();
        for (var answer : question.answers()) {
            var answered = gateway.as(answer.author())
                    .findOrMake("/v1/contributions/" + asked.id() + "/answers", "body", Map.of("body", answer.body()));
            last = answer.accepted()
                    ? asker.put("/v1/contributions/" + asked.id() + "/acceptance", Map.of("answerId", answered.id()))
                    : answered.thing();
        }
        return last;
    }

    void print(Gateway gateway) throws IOException, InterruptedException {
        var path = "/v1/communities/" + community.id() + "/value";
        var value = gateway.reader().get(path + "?minAsOf=" + asOf).path("immediate");
        System.out.printf(
                "%s: %s members asked %s questions; %s were answered by somebody else, %s with an answer that helped.%n",
                community.name(),
                value.path("members"),
                value.at("/questions/asked"),
                value.at("/questions/answered"),
                value.at("/questions/accepted"));
        System.out.println(gateway.curl(path));
    }

    private static Instant later(Instant one, JsonNode written) {
        var other = at(written);
        return other.isAfter(one) ? other : one;
    }

    private static Instant at(JsonNode written) {
        return Instant.parse(written.path("updatedAt").asText());
    }
}
