package io.twofold.metrics.value;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.inject.Instance;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.twofold.events.Actor;
import io.twofold.events.community.Access;
import io.twofold.events.community.ApplicationOutcome;
import io.twofold.events.community.CommunityChanged;
import io.twofold.events.community.CommunityKind;
import io.twofold.events.people.PersonIdentified;
import io.twofold.kit.Backends;
import io.twofold.kit.time.Ids;
import io.twofold.metrics.Publisher;
import io.twofold.metrics.ToldCommunity;
import io.twofold.web.identity.PersonIds;
import io.twofold.web.identity.Tokens;

import static io.restassured.RestAssured.given;
import static io.twofold.events.community.ValueCycle.APPLIED;
import static io.twofold.events.community.ValueCycle.REFRAMING;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class CommunityFiguresTest {

    private static final String MARCH = "?from=2024-03-01T00:00:00Z&to=2024-04-01T00:00:00Z";
    private static final String APRIL = "?from=2024-04-01T00:00:00Z&to=2024-05-01T00:00:00Z";
    private static final Instant NOON = Instant.parse("2024-03-04T12:00:00Z");

    private final Publisher publisher;
    private final Instance<ToldCommunity> communities;
    private final PersonIds people;
    private final Ids ids;

    private Actor ann = new Actor(null, null);
    private Actor bob = ann;
    private Actor cem = ann;
    private Actor dee = ann;
    private Actor eve = ann;
    private ToldCommunity told;

    CommunityFiguresTest(Publisher publisher, Instance<ToldCommunity> communities, PersonIds people, Ids ids) {
        this.publisher = publisher;
        this.communities = communities;
        this.people = people;
        this.ids = ids;
    }

    /** Six members: ann ⇄ bob, dee → bob, eve → ann, cem → eve; the sixth does nothing. */
    @BeforeEach
    void aMonth() {
        told = communities.get();
        ann = somebody("A");
        bob = somebody("A");
        cem = somebody("A");
        dee = somebody("B");
        eve = somebody("B");
        for (var member : List.of(ann, bob, cem, dee, eve, told.person())) {
            told.joined(member, Instant.parse("2024-02-01T00:00:00Z"));
        }
        var first = told.asked(ann, NOON);
        var answer = told.answered(first, bob, NOON.plusSeconds(60));
        told.accepted(first, answer, ann);
        told.commented(first, answer, ann, NOON.plusSeconds(70));
        told.commented(first, first, eve, NOON.plusSeconds(80));
        told.answered(told.asked(bob, NOON), dee, NOON.plusSeconds(180));
        var article = told.published(cem, NOON);
        told.read(article, eve, LocalDate.parse("2024-03-05"));
        told.endorsed(article, eve, NOON.plusSeconds(200));
    }

    @Test
    void whoTakesPartIsCountedByMonth() {
        var value = told.value(MARCH);

        assertThat(value.getMap("immediate.figures.active"))
                .containsEntry("value", 5)
                .containsEntry("unit", "people");
        assertThat(value.getMap("immediate.figures.contributors")).containsEntry("value", 5);
        assertThat(value.getMap("immediate.figures.readers"))
                .containsEntry("value", null)
                .containsEntry("reason", "TOO_FEW_PEOPLE")
                .containsEntry("leftOut", List.of("2024-03"));
        assertThat(value.getDouble("immediate.figures.giniOverContributors.value"))
                .isCloseTo(2 * 24 / 35.0 - 6 / 5.0, offset(1e-6));
        assertThat(value.getDouble("immediate.figures.giniOverMembers.value"))
                .isCloseTo(2 * 31 / 42.0 - 7 / 6.0, offset(1e-6));
        assertThat(value.getMap("immediate.figures.absenceFactor"))
                .containsEntry("value", 2)
                .containsEntry("n", 5);
        assertThat(value.getDouble("immediate.figures.created.value")).isCloseTo(5 / 6.0, offset(1e-6));
        assertThat(value.getDouble("immediate.figures.didNothing.value")).isCloseTo(1 / 6.0, offset(1e-6));
    }

    @Test
    void whoServesWhomIsCountedByPairs() {
        var value = told.value(MARCH);

        assertThat(value.getMap("immediate.figures.pairs")).containsEntry("value", 5);
        assertThat(value.getDouble("immediate.figures.reciprocity.value")).isCloseTo(2 / 5.0, offset(1e-6));
        assertThat(value.getDouble("immediate.figures.surplus.value")).isCloseTo(2 / 5.0, offset(1e-6));
        assertThat(value.getDouble("immediate.figures.peopleServedPerContribution.value"))
                .isCloseTo(5 / 7.0, offset(1e-6));
        assertThat(value.getMap("potential.figures.reach")).containsEntry("value", 3);
        assertThat(value.getDouble("potential.figures.bridging.value")).isCloseTo(4 / 7.0, offset(1e-6));
        assertThat(value.getDouble("potential.figures.externalInternalIndex.value"))
                .isCloseTo(1 / 7.0, offset(1e-6));
    }

    @Test
    void whatIsNoSpanOfWholeMonthsSaysNothingAboutPeople() {
        var value = told.value("?from=2024-03-01T00:00:00Z&to=2024-03-31T00:00:00Z");

        assertThat(value.getString("immediate.figures.active.reason")).isEqualTo("WHOLE_MONTHS_ONLY");
        assertThat(value.getString("immediate.reciprocity.reason")).isEqualTo("WHOLE_MONTHS_ONLY");
        assertThat(value.getInt("immediate.figures.contributions.value")).isEqualTo(7);
        assertThat(value.getInt("immediate.questions.answered")).isEqualTo(2);
    }

    @Test
    void eachFigureIsSeenAgainstThePeriodBefore() {
        told.asked(ann, Instant.parse("2024-04-02T12:00:00Z"));

        var value = told.value(APRIL);

        assertThat(value.getString("before.from")).isEqualTo("2024-03-01T00:00:00Z");
        assertThat(value.getInt("immediate.figures.asked.before")).isEqualTo(2);
        assertThat(value.getDouble("immediate.figures.asked.change")).isEqualTo(-1);
        assertThat(value.getInt("immediate.figures.active.before")).isEqualTo(5);
        assertThat(value.<Object>get("immediate.figures.active.change")).isNull();
    }

    @Test
    void figuresFollowAnAlias() {
        publisher.publish(new PersonIdentified(requireNonNull(bob.personId()), 1, ann.personId(), false));

        await().untilAsserted(() ->
                assertThat(told.value("").getInt("immediate.members")).isEqualTo(5));
        assertThat(told.value(MARCH).getString("immediate.figures.active.reason"))
                .isEqualTo("TOO_FEW_PEOPLE");
        assertThat(told.value(MARCH).getInt("immediate.questions.answered")).isEqualTo(1);
    }

    @Test
    void knowledgeThatIsPutToUseIsAppliedAndRealised() {
        var article = told.published(ann, NOON);
        var mine = told.applied(article, ann, null, NOON.plusSeconds(5));
        var theirs = told.applied(article, bob, ids.next(), NOON.plusSeconds(100));
        told.applied(article, dee, null, NOON.plusSeconds(200));
        told.reported(theirs, article, bob, NOON.plusSeconds(100), ApplicationOutcome.HELPED, 600L);
        told.reported(mine, article, ann, NOON.plusSeconds(5), ApplicationOutcome.HELPED, 6_000L);

        var value = told.value("?from=2024-03-04T00:00:00Z&to=2024-03-05T00:00:00Z");

        assertThat(value.getInt("applied.figures.applications.value")).isEqualTo(2);
        assertThat(value.getDouble("applied.figures.everApplied.value")).isEqualTo(1 / 8.0);
        assertThat(value.getDouble("applied.figures.timeToFirstApplication.value"))
                .isEqualTo(100);
        assertThat(value.getDouble("realised.figures.outcomesReported.value")).isEqualTo(0.5);
        assertThat(value.getInt("realised.figures.timeSaved.value")).isEqualTo(600);
        assertThat(value.getInt("potential.figures.knowledgeStock.value")).isEqualTo(3);
        assertThat(value.getDouble("potential.figures.knowledgeInUse.value")).isCloseTo(2 / 3.0, offset(1e-6));
    }

    @Test
    void storiesRunThroughCycles() {
        var story = told.told(ann, List.of(APPLIED, REFRAMING), List.of("helped"), NOON);
        told.told(ann, List.of(APPLIED), List.of(), NOON.minusSeconds(10));
        told.confirmed(story, bob);

        var value = told.value("");
        var reframing = told.value("/reframing");

        assertThat(value.getInt("applied.figures.stories.value")).isEqualTo(2);
        assertThat(value.getDouble("applied.figures.storiesConfirmed.value")).isEqualTo(0.5);
        assertThat(value.getList("stories.cycles"))
                .isEqualTo(List.of(List.of("applied", "reframing"), List.of("applied")));
        assertThat(reframing.getList("stories.storyId")).isEqualTo(List.of(story.toString()));
        assertThat(reframing.getList("stories.indicators")).isEqualTo(List.of(List.of("helped")));
        assertThat(reframing.getList("items.figure")).isEqualTo(List.of("stories", "storiesConfirmed"));
    }

    @Test
    void aCycleIsATableToo() {
        told.value("");

        var table = given().auth()
                .oauth2(Tokens.of("carol"))
                .accept("text/csv")
                .get("/v1/communities/" + told.id() + "/value/potential");

        assertThat(table.asString())
                .startsWith("figure,value,unit,n,")
                .contains("\r\nknowledgeStock,2,contributions,2,");
    }

    @Test
    void whereOnlyMembersReadOnlyTheySeeTheValue() {
        publisher.publish(new CommunityChanged(
                told.id(), 2, "Invoices", CommunityKind.PRACTICE, "en", Access.APPROVAL, List.of()));
        told.joined(new Actor(people.person(Tokens.ISSUER, "frank"), null), NOON);

        assertThat(told.answer("carol", "").jsonPath().getString("type")).isEqualTo("/problems/not-a-member");
        assertThat(told.answer("frank", "").statusCode()).isEqualTo(200);
    }

    private Actor somebody(String unit) {
        return new Actor(ids.next(), unit);
    }
}
