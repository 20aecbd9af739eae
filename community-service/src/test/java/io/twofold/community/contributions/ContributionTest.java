package io.twofold.community.contributions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.twofold.community.communities.Standing;
import io.twofold.community.contributions.texts.ContributionText;
import io.twofold.community.contributions.texts.ReplyText;
import io.twofold.events.Actor;
import io.twofold.events.community.AnswerPosted;
import io.twofold.events.community.QuestionAsked;
import io.twofold.web.problem.ProblemException;

import static io.twofold.community.contributions.ContributionProblem.NOT_A_QUESTION;
import static io.twofold.community.contributions.ContributionProblem.NOT_ITS_ANSWER;
import static io.twofold.community.contributions.ContributionProblem.NOT_THE_ASKER;
import static io.twofold.events.community.ContributionKind.QUESTION;
import static io.twofold.events.community.RemovalReason.OUTDATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ContributionTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Actor ALICE = new Actor(id(100), "Finance");
    private static final Actor BOB = new Actor(id(200), null);
    private static final ReplyText TEXT = new ReplyText("text");
    private static final Standing ASKER = new Standing(id(0), ALICE, true, true, false, false, true);

    private final Contribution question = question(1);

    @Test
    void aQuestionIsItsOwnThread() {
        var asked = (QuestionAsked) Told.of(question).posted();

        assertThat(question.threadId()).isEqualTo(question.id());
        assertThat(asked.key()).isEqualTo(question.id());
        assertThat(asked.revision()).isEqualTo(1);
        assertThat(asked.topics()).containsExactly("tax");
        assertThat(asked.actor()).isEqualTo(ALICE);
    }

    @Test
    void anAnswerHangsFromTheQuestionAndServesItsAsker() {
        var answer = answer(2);

        var answered = (AnswerPosted) Told.of(answer).posted();

        assertThat(answered.key()).isEqualTo(question.id());
        assertThat(answered.parentId()).isEqualTo(question.id());
        assertThat(answered.parentPersonId()).isEqualTo(ALICE.personId());
        assertThat(answered.contributionId()).isEqualTo(answer.id());
        assertThat(answered.at()).isNull();
    }

    @Test
    void aLaterAcceptanceReplacesTheEarlierOne() {
        var first = question.accept(answer(2), ASKER, NOON).orElseThrow();
        var second = question.accept(answer(3), ASKER, NOON.plusSeconds(1)).orElseThrow();

        assertThat(first.revision()).isEqualTo(1);
        assertThat(second.revision()).isEqualTo(2);
        assertThat(second.answererId()).isEqualTo(BOB.personId());
        assertThat(question.acceptance()).isEqualTo(new Acceptance(id(3), 2, NOON.plusSeconds(1)));
    }

    @Test
    void whatIsAcceptedAlreadyStaysAsItIs() {
        question.accept(answer(2), ASKER, NOON);

        assertThat(question.accept(answer(2), ASKER, NOON.plusSeconds(1))).isEmpty();

        assertThat(question.acceptance()).isEqualTo(new Acceptance(id(2), 1, NOON));
    }

    @Test
    void aWithdrawnAcceptanceIsARevisionToo() {
        var answer = answer(2);
        question.accept(answer, ASKER, NOON);

        var withdrawn = question.withdrawAcceptance(answer, ASKER, NOON).orElseThrow();

        assertThat(withdrawn.revision()).isEqualTo(2);
        assertThat(withdrawn.answerId()).isEqualTo(answer.id());
        assertThat(withdrawn.answererId()).isEqualTo(BOB.personId());
        assertThat(question.acceptance().answerId()).isNull();
        assertThat(question.withdrawAcceptance(null, ASKER, NOON)).isEmpty();
        assertThat(question.acceptance().revision()).isEqualTo(2);
    }

    @Test
    void onlyTheAskerAndStewardsAccept() {
        var answerer = new Standing(id(0), BOB, true, true, false, false, true);
        var steward = new Standing(id(0), BOB, true, false, true, false, true);

        var refused = catchThrowableOfType(ProblemException.class, () -> question.accept(answer(2), answerer, NOON));
        var notWithdrawn =
                catchThrowableOfType(ProblemException.class, () -> question.withdrawAcceptance(null, answerer, NOON));

        assertThat(refused.type()).isEqualTo(NOT_THE_ASKER);
        assertThat(notWithdrawn.type()).isEqualTo(NOT_THE_ASKER);
        assertThat(question.accept(answer(2), steward, NOON)).isPresent();
    }

    @Test
    void onlyAnAnswerToTheQuestionIsAccepted() {
        var answerToAnother = question(4).answer(id(5), BOB, TEXT, NOON);

        for (var other : List.of(answerToAnother, question)) {
            var refused = catchThrowableOfType(ProblemException.class, () -> question.accept(other, ASKER, NOON));
            assertThat(refused.type()).isEqualTo(NOT_ITS_ANSWER);
        }
    }

    @Test
    void onlyAQuestionHasAnswersAndAnAcceptance() {
        var answer = answer(2);

        var answered = catchThrowableOfType(ProblemException.class, () -> answer.answer(id(3), ALICE, TEXT, NOON));
        var accepted = catchThrowableOfType(ProblemException.class, () -> answer.accept(answer, ASKER, NOON));

        assertThat(answered.type()).isEqualTo(NOT_A_QUESTION);
        assertThat(accepted.type()).isEqualTo(NOT_A_QUESTION);
        assertThat(Action.allowed(answer, ASKER)).doesNotContain("answer", "accept", "mark-duplicate");
    }

    @Test
    void whatIsAllowedDependsOnWhoAsks() {
        var leftAsker = new Standing(id(0), ALICE, true, false, false, false, true);
        var member = new Standing(id(0), BOB, true, true, false, false, true);
        var stranger = new Standing(id(0), BOB, true, false, false, false, true);

        var archived = new Standing(id(0), ALICE, true, true, true, false, false);

        assertThat(Action.allowed(question, ASKER))
                .containsExactly("answer", "comment", "accept", "revise", "remove", "mark-duplicate", "apply");
        assertThat(Action.allowed(question, leftAsker))
                .containsExactly("accept", "revise", "remove", "mark-duplicate", "apply");
        assertThat(Action.allowed(question, member)).containsExactly("answer", "comment", "endorse", "apply");
        assertThat(Action.allowed(question, stranger)).containsExactly("endorse", "apply");
        assertThat(Action.allowed(question, archived)).isEmpty();
    }

    @Test
    void whatWasRemovedIsOnlyRestored() {
        question.remove(OUTDATED, ASKER, NOON);

        assertThat(Action.allowed(question, ASKER)).containsExactly("restore");
        assertThat(question.restore(ASKER, NOON)).isPresent();
        assertThat(question.restore(ASKER, NOON)).isEmpty();
        assertThat(question.removal()).isNull();
    }

    private static Contribution question(int id) {
        return new Contribution(
                id(id), id(0), QUESTION, ALICE, new ContributionText("title", "text", List.of("tax")), NOON);
    }

    private Contribution answer(int id) {
        return question.answer(id(id), BOB, TEXT, NOON);
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
