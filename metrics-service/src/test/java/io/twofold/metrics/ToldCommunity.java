package io.twofold.metrics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.Dependent;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;
import io.twofold.events.community.Access;
import io.twofold.events.community.AnswerAccepted;
import io.twofold.events.community.AnswerPosted;
import io.twofold.events.community.ApplicationOutcome;
import io.twofold.events.community.ApplicationOutcomeReported;
import io.twofold.events.community.ArticlePublished;
import io.twofold.events.community.CommentPosted;
import io.twofold.events.community.CommunityCreated;
import io.twofold.events.community.CommunityKind;
import io.twofold.events.community.ContributionApplied;
import io.twofold.events.community.ContributionEndorsed;
import io.twofold.events.community.ContributionKind;
import io.twofold.events.community.ContributionRead;
import io.twofold.events.community.ContributionRevised;
import io.twofold.events.community.MemberJoined;
import io.twofold.events.community.MemberRole;
import io.twofold.events.community.QuestionAsked;
import io.twofold.events.community.StoryConfirmed;
import io.twofold.events.community.StoryTold;
import io.twofold.events.community.ValueCycle;
import io.twofold.kit.time.Ids;
import io.twofold.web.identity.Tokens;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;

/** A community that everybody may read, and what is told of it. */
@Dependent
public class ToldCommunity {

    private final Publisher publisher;
    private final Ids ids;
    private final UUID id;

    ToldCommunity(Publisher publisher, Ids ids) {
        this.publisher = publisher;
        this.ids = ids;
        id = ids.next();
        publisher.publish(
                new CommunityCreated(id, 1, "Invoices", CommunityKind.PRACTICE, "en", Access.OPEN, List.of()));
    }

    public UUID id() {
        return id;
    }

    public Actor person() {
        return new Actor(ids.next(), null);
    }

    public MemberJoined joined(Actor actor, Instant at) {
        var joined = new MemberJoined(id, ids.next(), 1, actor, MemberRole.MEMBER, at, null);
        publisher.publish(joined);
        return joined;
    }

    public UUID asked(Actor actor, Instant at) {
        var question = ids.next();
        publisher.publish(new QuestionAsked(id, question, 1, actor, List.of(), at, null));
        return question;
    }

    public UUID published(Actor actor, Instant at) {
        var article = ids.next();
        publisher.publish(new ArticlePublished(id, article, 1, actor, List.of(), at, null));
        return article;
    }

    public UUID answered(UUID question, Actor actor, Instant at) {
        var answer = ids.next();
        publisher.publish(new AnswerPosted(id, answer, 1, question, question, actor, null, at, null));
        return answer;
    }

    public UUID commented(UUID thread, UUID parent, Actor actor, Instant at) {
        var comment = ids.next();
        publisher.publish(new CommentPosted(id, comment, 1, thread, parent, actor, null, at, null));
        return comment;
    }

    public void revised(UUID question, Actor author, Instant postedAt) {
        publisher.publish(new ContributionRevised(
                id,
                question,
                2,
                ContributionKind.QUESTION,
                question,
                null,
                author,
                null,
                List.of(),
                postedAt,
                null,
                author));
    }

    public void accepted(UUID question, UUID answer, Actor actor) {
        publisher.publish(new AnswerAccepted(id, question, 1, answer, actor, null));
    }

    public void endorsed(UUID contribution, Actor actor, Instant at) {
        publisher.publish(
                new ContributionEndorsed(id, ids.next(), 1, contribution, contribution, actor, null, at, null));
    }

    public void read(UUID contribution, Actor actor, LocalDate day) {
        publisher.publish(new ContributionRead(id, ids.next(), 1, contribution, contribution, actor, null, day, 1));
    }

    public UUID applied(UUID contribution, Actor actor, @Nullable UUID caseId, Instant at) {
        var application = ids.next();
        publisher.publish(
                new ContributionApplied(id, application, 1, contribution, contribution, null, actor, caseId, at, null));
        return application;
    }

    public void reported(
            UUID application,
            UUID contribution,
            Actor actor,
            Instant appliedAt,
            ApplicationOutcome outcome,
            @Nullable Long saved) {
        publisher.publish(new ApplicationOutcomeReported(
                id, application, 2, contribution, contribution, null, actor, null, appliedAt, outcome, saved));
    }

    public UUID told(Actor actor, List<ValueCycle> cycles, List<String> indicators, Instant at) {
        var story = ids.next();
        publisher.publish(new StoryTold(id, story, 1, cycles, indicators, List.of(), List.of(), actor, at, null));
        return story;
    }

    public void confirmed(UUID story, Actor actor) {
        publisher.publish(new StoryConfirmed(id, ids.next(), 1, story, actor));
    }

    /** What everybody sees, with all that was told until now. */
    public JsonPath value(String path) {
        return answer("carol", path).jsonPath();
    }

    /** The same as CSV. */
    public String table(String path) {
        return ask("carol", path, "text/csv").asString();
    }

    /** Each column of that as one line, its name first. */
    public Stream<String> columns(String path) {
        var rows = table(path).lines().map(line -> line.split(",", -1)).toList();
        return IntStream.range(0, rows.getFirst().length)
                .mapToObj(column -> rows.stream().map(row -> row[column]).collect(joining(",")));
    }

    public Response answer(String person, String path) {
        return ask(person, path, "application/json");
    }

    private Response ask(String person, String path, String form) {
        var written = publisher.mark("community-service");
        publisher.mark("workgroup-service"); // some of it counts cases, too
        var separator = path.contains("?") ? "&" : "?";
        return given().auth()
                .oauth2(Tokens.of(person))
                .accept(form)
                .get("/v1/communities/" + id + "/value" + path + separator + "minAsOf=" + written);
    }
}
