package io.twofold.system;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

class CommunityImportIT {

    private static final Offset<Double> MILLISECOND = Offset.offset(0.0005);
    private static final Offset<Double> SHARE = Offset.offset(1e-12);

    @BeforeAll
    static void start() {
        // In the last month of the dump four people contributed.
        Suite.start("env", "TWOFOLD_PEOPLE_MINIMUM=3");
    }

    @AfterAll
    static void stop() {
        Suite.stop();
    }

    @Test
    void theFiguresOfACommunityEqualTheReferenceHoweverOftenItIsImported() {
        var alice = new Api("alice");
        var reference = Api.read(new String(Api.data("network/reference/community_stackexchange-quantum.json"), UTF_8));
        var dump = Dump.quantum();
        var community = alice.create("/v1/communities", "{\"name\": \"Quantum computing\", \"kind\": \"KNOWLEDGE\"}");
        var path = "/v1/communities/" + community.get("id").asText();

        var first = imported(alice, path, dump);
        assertFigures(alice, path, first, reference);
        var again = imported(alice, path, dump);
        assertFigures(alice, path, again, reference);
        assertFiguresAboutPeople(alice, path, reference);
        assertNewcomers(alice, path, reference.get("newcomers_kept"));

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
        assertClose(questions.get("answeredShare"), reference.get("answered_share"), SHARE);
        assertClose(questions.get("acceptedShare"), reference.get("accepted_share"), SHARE);
        assertThat(value.at("/immediate/figures/contributions/value")).isEqualTo(reference.get("contributions"));
        var expected = reference.get("time_to_first_answer_seconds");
        var first = value.at("/immediate/timeToFirstAnswer");
        assertThat(first.get("unanswered")).isEqualTo(expected.get("unanswered"));
        assertClose(first.get("p50Seconds"), expected.get("median"), MILLISECOND);
        assertClose(first.get("p85Seconds"), expected.get("p85"), MILLISECOND);
        assertClose(first.get("p95Seconds"), expected.get("p95"), MILLISECOND);
        assertClose(first.get("withOpenP50Seconds"), expected.get("kaplan_meier_median"), MILLISECOND);
        assertThat(first.get("openAt")).isEqualTo(expected.get("censored_at"));
        // Whoever opened the community is a member, too.
        assertThat(value.at("/immediate/members").asInt())
                .isEqualTo(reference.get("people").asInt() + 1);
    }

    /** By whole months: from that of the first contribution to that of the last. */
    private static void assertFiguresAboutPeople(Api alice, String community, JsonNode reference) {
        var last = month(reference.get("last_contribution"));
        var value =
                alice.get(community + "/value" + span(month(reference.get("first_contribution")), last.plusMonths(1)));
        var figures = value.at("/immediate/figures");
        assertThat(figures.at("/contributors/value")).isEqualTo(reference.get("contributors"));
        assertThat(figures.at("/members/value")).isEqualTo(reference.get("people"));
        assertThat(figures.at("/absenceFactor/value")).isEqualTo(reference.get("contributor_absence_factor"));
        assertClose(value.at("/immediate/participation/gini"), reference.get("gini_over_contributors"), SHARE);
        assertClose(value.at("/immediate/participation/giniOverMembers"), reference.get("gini_over_people"), SHARE);
        var pairs = reference.at("/reciprocity/comment_serves_author_of_post");
        assertThat(value.at("/immediate/reciprocity/n")).isEqualTo(pairs.get("pairs"));
        assertClose(value.at("/immediate/reciprocity/share"), pairs.get("share"), SHARE);
    }

    private static void assertNewcomers(Api alice, String community, JsonNode reference) {
        // Those of the month in which the dump ends have not all had their 30 days, and are left out.
        var known = reference.get("known_until_last_contribution");
        var kept = newcomers(alice, community, month(known.get("from")), month(known.get("known_until")));
        assertThat(kept.get("n")).isEqualTo(known.get("n"));
        assertClose(kept.get("value"), known.get("share"), SHARE);
        assertThat(kept.get("leftOut").valueStream().map(JsonNode::asText))
                .containsExactly(month(known.get("known_until")).minusMonths(1).toString());

        // The reference counts two people more, whose days have ended; their month has not been left to itself.
        var soFar = reference.get("known_until_end_of_period");
        var without = newcomers(alice, community, month(soFar.get("from")), month(soFar.get("to")));
        assertThat(soFar.get("n").asInt() - without.get("n").asInt()).isBetween(0, 4);
        assertThat(without.get("leftOut").valueStream().map(JsonNode::asText))
                .containsExactly(month(soFar.get("to")).minusMonths(1).toString());
    }

    private static JsonNode newcomers(Api alice, String community, YearMonth from, YearMonth to) {
        return alice.get(community + "/value" + span(from, to)).at("/immediate/figures/newcomersKept");
    }

    private static String span(YearMonth from, YearMonth to) {
        return "?from=%s-01T00:00:00Z&to=%s-01T00:00:00Z".formatted(from, to);
    }

    private static YearMonth month(JsonNode time) {
        return YearMonth.from(Instant.parse(time.asText()).atOffset(UTC));
    }

    private static void assertClose(JsonNode found, JsonNode expected, Offset<Double> offset) {
        assertThat(found.asDouble()).isCloseTo(expected.asDouble(), offset);
    }

    private static JsonNode imported(Api alice, String community, byte[] dump) {
        var answer = alice.post(community + "/imports?format=stackexchange", "application/zip", dump);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return alice.completed(answer.headers().firstValue("Location").orElseThrow());
    }
}
