package io.twofold.metrics.effects;

import io.twofold.web.problem.ProblemException;

/** How many cases are compared at once: all of them are drawn again 9 999 times. */
public final class CaseLimit {

    public static final int MOST = 100_000;

    private CaseLimit() {}

    /** To whoever asks for a comparison of more. */
    public static ProblemException exceeded() {
        return new ProblemException(
                EffectProblem.TOO_MANY_CASES,
                "At most %d cases are compared at once: choose a shorter period.".formatted(MOST));
    }
}
