package io.twofold.metrics.knowledge;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.inject.Instance;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.twofold.events.community.ApplicationWithdrawn;
import io.twofold.events.community.ContributionApplied;
import io.twofold.events.workgroup.PlaybookNoteUsed;
import io.twofold.kit.Backends;
import io.twofold.kit.time.Ids;
import io.twofold.metrics.ManyCases;
import io.twofold.metrics.Publisher;
import io.twofold.metrics.Told;
import io.twofold.metrics.ToldCommunity;
import io.twofold.web.identity.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class KnowledgeEffectTest {

    private static final Instant NINE = Instant.parse("2024-03-04T09:00:00Z");

    private final Publisher publisher;
    private final Instance<Told> processes;
    private final Instance<ToldCommunity> communities;
    private final Ids ids;
    private final ManyCases manyCases;

    private Told told;
    private ToldCommunity community;
    private UUID article = new UUID(0, 0);

    KnowledgeEffectTest(
            Publisher publisher,
            Instance<Told> processes,
            Instance<ToldCommunity> communities,
            Ids ids,
            ManyCases manyCases) {
        this.publisher = publisher;
        this.processes = processes;
        this.communities = communities;
        this.ids = ids;
        this.manyCases = manyCases;
    }

    @BeforeEach
    void anArticle() {
        told = processes.get();
        community = communities.get();
        article = community.published(community.person(), NINE);
    }

    @Test
    void casesThatUsedKnowledgeAreHeldAgainstThoseThatDidNot() {
        community.applied(article, community.person(), delivered("check", 10), NINE);
        noteUsed(delivered("check", 20), List.of());
        delivered("check", 30);
        delivered("decide", 90);

        var effect = ofProcess();

        assertThat(effect.getInt("used")).isEqualTo(2);
        assertThat(effect.getInt("others")).isEqualTo(2);
        assertThat(effect.getInt("strata.compared")).isEqualTo(1);
        assertThat(effect.getInt("strata.leftOut")).isEqualTo(1);
        assertThat(effect.getDouble("strata.leftOutOthersShare")).isEqualTo(0.5);
        assertThat(effect.getDouble("metrics.find { it.metric == 'leadTimeMean' }.difference"))
                .isEqualTo(-15 * 3600);
        assertThat(effect.getString("metrics[0].reason")).isEqualTo("TOO_FEW_CASES");
        assertThat(effect.getString("note")).contains("not what causes what");
    }

    @Test
    void whatIsWithdrawnHasNoEffect() {
        var used = delivered("check", 10);
        var application = community.applied(article, community.person(), used, NINE);
        publisher.publish(
                new ApplicationWithdrawn(community.id(), application, 2, article, article, null, Told.NOBODY));

        assertThat(ofProcess().getInt("used")).isZero();
    }

    @Test
    void aCommunityIsHeldAgainstTheSameProcessesByItsOwnKnowledge() {
        var other = communities.get();
        var elsewhere = processes.get();
        community.applied(article, community.person(), delivered("check", 10), NINE);
        noteUsed(delivered("check", 20), List.of(article));
        publisher.publish(applied(other, other.published(other.person(), NINE), delivered("check", 60)));
        var never = elsewhere.opened(NINE);
        elsewhere.step(never, "check", Told.NOBODY, null, NINE);
        elsewhere.delivered(never, NINE.plusSeconds(1), null);

        var realised = community.value("/realised");

        assertThat(realised.getInt("knowledgeEffect.used")).isEqualTo(2);
        assertThat(realised.getInt("knowledgeEffect.others")).isEqualTo(1);
        assertThat(realised.getDouble("knowledgeEffect.metrics.find { it.metric == 'leadTimeMean' }.difference"))
                .isEqualTo(-45 * 3600);
        assertThat(community.value("/applied").<Object>get("knowledgeEffect")).isNull();
    }

    @Test
    void moreCasesThanCanBeDrawnAgainAreRefused() throws SQLException {
        community.applied(article, community.person(), delivered("check", 10), NINE);
        manyCases.deliveredOn(told.process(), NINE.plus(Duration.ofDays(1)));

        var realised = community.value("/realised");

        assertThat(ask("").statusCode()).isEqualTo(422);
        assertThat(ask("").jsonPath().getString("type")).endsWith("too-many-cases");
        assertThat(ask("&to=2024-03-05T10:00:00Z").statusCode()).isEqualTo(200);
        assertThat(realised.getString("knowledgeEffectReason")).isEqualTo("TOO_MANY_CASES");
        assertThat(realised.<Object>get("knowledgeEffect")).isNull();
        assertThat(realised.getInt("items.find { it.figure == 'casesWithKnowledge' }.value"))
                .isEqualTo(1);
        manyCases.remove(told.process());
    }

    private UUID delivered(String firstStep, int hours) {
        var id = told.opened(NINE);
        told.step(id, firstStep, Told.NOBODY, null, NINE.plus(Duration.ofMinutes(1)));
        told.delivered(id, NINE.plus(Duration.ofHours(hours)), null);
        return id;
    }

    private void noteUsed(UUID caseId, List<UUID> contributions) {
        publisher.publish(new PlaybookNoteUsed(
                told.process(), ids.next(), 1, ids.next(), "check", caseId, Told.NOBODY, contributions, NINE));
    }

    private ContributionApplied applied(ToldCommunity where, UUID contribution, UUID caseId) {
        return new ContributionApplied(
                where.id(), ids.next(), 1, contribution, contribution, null, where.person(), caseId, NINE, null);
    }

    private JsonPath ofProcess() {
        var answer = ask("");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private Response ask(String more) {
        var written = publisher.mark("community-service");
        publisher.mark("workgroup-service");
        return given().auth()
                .oauth2(Tokens.of("carol"))
                .get("/v1/processes/" + told.process() + "/knowledge-effect?minAsOf=" + written + more);
    }
}
