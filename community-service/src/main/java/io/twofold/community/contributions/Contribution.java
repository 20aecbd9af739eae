package io.twofold.community.contributions;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

import io.twofold.community.communities.Standing;
import io.twofold.community.contributions.texts.ContributionText;
import io.twofold.community.contributions.texts.ReplyText;
import io.twofold.community.contributions.texts.WrittenText;
import io.twofold.events.Actor;
import io.twofold.events.community.AcceptanceWithdrawn;
import io.twofold.events.community.AnswerAccepted;
import io.twofold.events.community.ContributionKind;
import io.twofold.events.community.ContributionMarkedDuplicate;
import io.twofold.events.community.ContributionRemoved;
import io.twofold.events.community.ContributionRestored;
import io.twofold.events.community.ContributionRevised;
import io.twofold.events.community.RemovalReason;
import io.twofold.web.conditional.ETag;
import io.twofold.web.problem.ProblemException;

import static io.twofold.community.contributions.Action.ACCEPT;
import static io.twofold.community.contributions.Action.MARK_DUPLICATE;
import static io.twofold.community.contributions.Action.REMOVE;
import static io.twofold.community.contributions.Action.RESTORE;
import static io.twofold.community.contributions.Action.REVISE;
import static io.twofold.community.contributions.ContributionProblem.NOT_A_QUESTION;
import static io.twofold.community.contributions.ContributionProblem.NOT_ITS_ANSWER;
import static io.twofold.community.contributions.ContributionProblem.REMOVED;
import static io.twofold.events.community.ContributionKind.ANSWER;
import static io.twofold.events.community.ContributionKind.COMMENT;
import static io.twofold.events.community.ContributionKind.QUESTION;

/** Something a member wrote for a community. A question or article is the thread that the rest hangs from. */
@Entity
@DynamicUpdate // an erasure changes ids beside it
class Contribution {

    @Id
    private UUID id;

    private UUID communityId;
    private UUID threadId;
    private @Nullable UUID parentId;
    private @Nullable UUID parentAuthorId;

    @Enumerated(EnumType.STRING)
    private ContributionKind kind;

    private @Nullable UUID authorId;
    private @Nullable String authorUnit;
    private ContributionText text;
    private @Nullable Removal removal;
    private @Nullable UUID duplicateOf;
    private Instant createdAt;
    private Instant updatedAt;

    @OptimisticLock(excluded = true) // what others write in the thread is no change of this
    private Instant activeAt;

    @OptimisticLock(excluded = true)
    private Tally tally = Tally.NONE;

    @OptimisticLock(excluded = true) // it has revisions of its own
    private Acceptance acceptance = Acceptance.NONE;

    @Version
    private int version = 1;

    @Column(insertable = false, updatable = false)
    private int erasures;

    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
    protected Contribution() {}

    /** Begins a thread. */
    Contribution(UUID id, UUID communityId, ContributionKind kind, Actor author, ContributionText text, Instant at) {
        this.id = id;
        this.communityId = communityId;
        threadId = id;
        this.kind = kind;
        authorId = author.personId();
        authorUnit = author.unit();
        this.text = text;
        createdAt = at;
        updatedAt = at;
        activeAt = at;
    }

    /** An answer to this question. */
    Contribution answer(UUID answerId, Actor author, ReplyText text, Instant at) {
        mustBeQuestion();
        return reply(answerId, ANSWER, author, text, at);
    }

    /** A comment on this, whatever it is. */
    Contribution comment(UUID commentId, Actor author, ReplyText text, Instant at) {
        return reply(commentId, COMMENT, author, text, at);
    }

    private Contribution reply(UUID replyId, ContributionKind how, Actor author, ReplyText text, Instant at) {
        mustBeThere();
        count(Tally.of(how));
        var reply = new Contribution(replyId, communityId, how, author, text.text(), at);
        reply.threadId = threadId;
        reply.parentId = id;
        reply.parentAuthorId = authorId;
        return reply;
    }

    /** Somebody wrote in this thread. */
    void touch(Instant at) {
        activeAt = at;
    }

    /** Says it in other words; nothing happens where these are the same. */
    Optional<ContributionRevised> revise(WrittenText written, Standing caller, Instant at) {
        REVISE.must(this, caller);
        mustBeThere();
        if (written.text().equals(text)) {
            return Optional.empty();
        }
        text = written.text();
        updatedAt = at;
        return Optional.of(Told.changed(this).revised(caller.actor()));
    }

    /** Takes it away; nothing happens where it is away already. */
    Optional<ContributionRemoved> remove(RemovalReason reason, Standing caller, Instant at) {
        REMOVE.must(this, caller);
        if (isRemoved()) {
            return Optional.empty();
        }
        removal = new Removal(at, caller.actor().personId(), reason);
        updatedAt = at;
        return Optional.of(Told.changed(this).removed(reason, caller.actor()));
    }

    Optional<ContributionRestored> restore(Standing caller, Instant at) {
        RESTORE.must(this, caller);
        if (!isRemoved()) {
            return Optional.empty();
        }
        removal = null;
        updatedAt = at;
        return Optional.of(Told.changed(this).restored(caller.actor()));
    }

    void count(Tally more) {
        tally = tally.plus(more);
    }

    /** Says that this question was asked before as {@code original}, or, without one, that it was not. */
    Optional<ContributionMarkedDuplicate> markDuplicate(@Nullable Contribution original, Standing caller, Instant at) {
        mustBeQuestion();
        MARK_DUPLICATE.must(this, caller);
        mustBeThere();
        var originalId = original == null ? null : original.id;
        if (Objects.equals(originalId, duplicateOf)) {
            return Optional.empty();
        }
        duplicateOf = originalId;
        updatedAt = at;
        return Optional.of(Told.changed(this).markedDuplicate(caller.actor()));
    }

    /** Marks one answer as the one that helped, in place of any before; nothing happens where it is that already. */
    Optional<AnswerAccepted> accept(Contribution answer, Standing caller, Instant at) {
        mustBeQuestion();
        ACCEPT.must(this, caller);
        mustBeThere();
        if (answer.kind != ANSWER || !answer.threadId.equals(id)) {
            throw new ProblemException(NOT_ITS_ANSWER, "Choose one of GET /v1/contributions/%s/answers.".formatted(id));
        }
        answer.mustBeThere();
        if (answer.id.equals(acceptance.answerId())) {
            return Optional.empty();
        }
        acceptance = acceptance.changedTo(answer.id, at);
        return Optional.of(Told.of(answer).accepted(acceptance.revision(), caller.actor()));
    }

    /** Takes the acceptance back; nothing happens where no answer is {@code accepted}. */
    Optional<AcceptanceWithdrawn> withdrawAcceptance(@Nullable Contribution accepted, Standing caller, Instant at) {
        mustBeQuestion();
        ACCEPT.must(this, caller);
        return accepted == null ? Optional.empty() : acceptNoMore(accepted, caller.actor(), at);
    }

    /** Has no accepted answer any more where it was this one, which its author or a steward may take away. */
    Optional<AcceptanceWithdrawn> acceptNoMore(Contribution answer, Actor actor, Instant at) {
        if (!answer.id.equals(acceptance.answerId())) {
            return Optional.empty();
        }
        acceptance = acceptance.changedTo(null, at);
        return Optional.of(Told.of(answer).acceptanceWithdrawn(acceptance.revision(), actor));
    }

    void mustBeThere() {
        if (isRemoved()) {
            throw new ProblemException(REMOVED, "Restore it first: DELETE /v1/contributions/%s/removal.".formatted(id));
        }
    }

    private void mustBeQuestion() {
        if (kind != QUESTION) {
            throw new ProblemException(NOT_A_QUESTION, "Go to its thread, /v1/contributions/%s.".formatted(threadId));
        }
    }

    boolean isRemoved() {
        return removal != null;
    }

    /** Neither answers nor acceptances make it another one. */
    ETag tag() {
        return ETag.of(id, version + erasures);
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

    @Nullable
    UUID parentId() {
        return parentId;
    }

    @Nullable
    UUID parentAuthorId() {
        return parentAuthorId;
    }

    ContributionKind kind() {
        return kind;
    }

    Actor author() {
        return new Actor(authorId, authorUnit);
    }

    ContributionText text() {
        return text;
    }

    @Nullable
    Removal removal() {
        return removal;
    }

    @Nullable
    UUID duplicateOf() {
        return duplicateOf;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    Instant activeAt() {
        return activeAt;
    }

    Tally tally() {
        return tally;
    }

    Acceptance acceptance() {
        return acceptance;
    }

    int version() {
        return version;
    }
}
