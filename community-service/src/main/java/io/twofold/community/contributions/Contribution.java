package io.twofold.community.contributions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

import io.twofold.community.communities.CommunityAccess.Standing;
import io.twofold.events.Actor;
import io.twofold.events.community.AcceptanceWithdrawn;
import io.twofold.events.community.AnswerAccepted;
import io.twofold.events.community.AnswerPosted;
import io.twofold.events.community.QuestionAsked;
import io.twofold.web.conditional.ETag;
import io.twofold.web.problem.ProblemException;

import static io.twofold.community.contributions.ContributionKind.ANSWER;
import static io.twofold.community.contributions.ContributionKind.QUESTION;
import static io.twofold.community.contributions.ContributionProblem.NOT_A_QUESTION;
import static io.twofold.community.contributions.ContributionProblem.NOT_ITS_ANSWER;
import static io.twofold.community.contributions.ContributionProblem.NOT_THE_ASKER;

/** Something a member wrote for a community. A question is the thread that its answers hang from. */
@Entity
class Contribution {

    @Id
    private UUID id;

    private UUID communityId;
    private UUID threadId;

    @Enumerated(EnumType.STRING)
    private ContributionKind kind;

    private @Nullable UUID authorId;
    private @Nullable String title;
    private String body;
    private List<String> topics;
    private Instant createdAt;
    private Instant updatedAt;

    @OptimisticLock(excluded = true) // it has revisions of its own
    private Acceptance acceptance = Acceptance.NONE;

    @Version
    private int version = 1;

    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
    protected Contribution() {}

    /** Begins a thread. */
    Contribution(UUID id, UUID communityId, Actor author, PostContribution request, Instant at) {
        this.id = id;
        this.communityId = communityId;
        threadId = id;
        kind = request.kind().asContribution();
        authorId = author.personId();
        title = request.title();
        body = request.body();
        topics = request.topics();
        createdAt = at;
        updatedAt = at;
    }

    private Contribution(UUID id, Contribution question, Actor author, String body, Instant at) {
        this.id = id;
        communityId = question.communityId;
        threadId = question.id;
        kind = ANSWER;
        authorId = author.personId();
        this.body = body;
        topics = List.of();
        createdAt = at;
        updatedAt = at;
    }

    QuestionAsked asked(Actor author) {
        return new QuestionAsked(communityId, id, version, author, topics, null, null);
    }

    /** An answer to this question. */
    Contribution answer(UUID answerId, Actor author, String text, Instant at) {
        mustBeQuestion();
        return new Contribution(answerId, this, author, text, at);
    }

    AnswerPosted answered(Contribution answer, Actor author) {
        return new AnswerPosted(communityId, answer.id, answer.version, id, id, author, authorId, null, null);
    }

    /** Marks one answer as the one that helped, in place of any before; nothing happens where it is that already. */
    Optional<AnswerAccepted> accept(Contribution answer, Standing caller, Instant at) {
        mustAdmitAcceptor(caller);
        if (answer.kind != ANSWER || !answer.threadId.equals(id)) {
            throw new ProblemException(NOT_ITS_ANSWER, "Choose one of GET /v1/contributions/%s/answers.".formatted(id));
        }
        if (answer.id.equals(acceptance.answerId())) {
            return Optional.empty();
        }
        acceptance = acceptance.changedTo(answer.id, at);
        return Optional.of(
                new AnswerAccepted(communityId, id, acceptance.revision(), answer.id, caller.actor(), answer.authorId));
    }

    /** Takes the acceptance back; nothing happens where no answer is {@code accepted}. */
    Optional<AcceptanceWithdrawn> withdrawAcceptance(@Nullable Contribution accepted, Standing caller, Instant at) {
        mustAdmitAcceptor(caller);
        if (accepted == null) {
            return Optional.empty();
        }
        acceptance = acceptance.changedTo(null, at);
        return Optional.of(new AcceptanceWithdrawn(
                communityId, id, acceptance.revision(), accepted.id, caller.actor(), accepted.authorId));
    }

    /** What this caller may do with it. */
    List<String> allowedTo(Standing caller) {
        if (kind != QUESTION) {
            return List.of();
        }
        var allowed = new ArrayList<String>();
        if (caller.member()) {
            allowed.add("answer");
        }
        if (mayAccept(caller)) {
            allowed.add("accept");
        }
        return allowed;
    }

    private void mustAdmitAcceptor(Standing caller) {
        mustBeQuestion();
        if (!mayAccept(caller)) {
            throw new ProblemException(NOT_THE_ASKER, "Ask whoever asked, or a steward of the community.");
        }
    }

    private boolean mayAccept(Standing caller) {
        return caller.steward()
                || (authorId != null && authorId.equals(caller.actor().personId()));
    }

    private void mustBeQuestion() {
        if (kind != QUESTION) {
            throw new ProblemException(NOT_A_QUESTION, "Go to its question, /v1/contributions/%s.".formatted(threadId));
        }
    }

    /** Neither answers nor acceptances make it another one. */
    ETag tag() {
        return ETag.of(id, version);
    }

    UUID id() {
        return id;
    }

    UUID communityId() {
        return communityId;
    }

    UUID threadId() {
        return threadId;
    }

    ContributionKind kind() {
        return kind;
    }

    @Nullable
    UUID authorId() {
        return authorId;
    }

    @Nullable
    String title() {
        return title;
    }

    String body() {
        return body;
    }

    List<String> topics() {
        return topics;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    Acceptance acceptance() {
        return acceptance;
    }
}
