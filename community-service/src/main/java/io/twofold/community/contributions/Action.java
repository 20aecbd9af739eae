package io.twofold.community.contributions;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import io.twofold.community.communities.Standing;
import io.twofold.web.problem.ProblemException;

import static io.twofold.community.contributions.ContributionProblem.NOT_THE_ASKER;
import static io.twofold.community.contributions.ContributionProblem.NOT_THE_AUTHOR;
import static io.twofold.community.contributions.ContributionProblem.OWN_CONTRIBUTION;
import static io.twofold.events.community.ContributionKind.QUESTION;

/** What somebody may do with a contribution: the words of {@code allowed}, each with its rule. */
enum Action {
    ANSWER,
    COMMENT,
    ACCEPT,
    REVISE,
    REMOVE,
    RESTORE,
    MARK_DUPLICATE,
    ENDORSE,
    APPLY;

    static List<String> allowed(Contribution it, Standing caller) {
        return Stream.of(values())
                .filter(action -> caller.active() && it.isRemoved() == (action == RESTORE))
                .filter(action -> action.suits(it) && action.admits(it, caller))
                .map(Action::word)
                .toList();
    }

    /** Whether it can be done with such a contribution at all. */
    boolean suits(Contribution it) {
        return switch (this) {
            case ANSWER, ACCEPT, MARK_DUPLICATE -> it.kind() == QUESTION;
            case COMMENT, REVISE, REMOVE, RESTORE, ENDORSE, APPLY -> true;
        };
    }

    /** Whether this caller, who may read it, may do so. */
    boolean admits(Contribution it, Standing caller) {
        return switch (this) {
            case ANSWER, COMMENT -> caller.member();
            case ACCEPT, REMOVE, RESTORE, MARK_DUPLICATE ->
                caller.is(it.author().personId()) || caller.steward();
            case REVISE -> caller.is(it.author().personId());
            case ENDORSE -> !caller.is(it.author().personId());
            case APPLY -> true;
        };
    }

    /** Ends with 403 where the caller may not, with 409 where nobody may now. */
    void must(Contribution it, Standing caller) {
        if (!admits(it, caller)) {
            throw switch (this) {
                case ACCEPT, MARK_DUPLICATE ->
                    new ProblemException(NOT_THE_ASKER, "Ask whoever asked, or a steward of the community.");
                case ENDORSE -> new ProblemException(OWN_CONTRIBUTION, "Leave it to others.");
                case ANSWER, COMMENT, REVISE, REMOVE, RESTORE, APPLY ->
                    new ProblemException(NOT_THE_AUTHOR, "Ask whoever wrote it.");
            };
        }
        caller.mustBeActive();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
