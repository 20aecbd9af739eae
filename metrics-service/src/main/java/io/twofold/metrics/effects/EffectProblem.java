package io.twofold.metrics.effects;

import io.twofold.web.problem.ProblemType;

final class EffectProblem {

    static final ProblemType NOT_FOUND = new ProblemType(404, "effect-not-found", "There is no such effect");

    static final ProblemType NOT_ITS_AUTHOR =
            new ProblemType(403, "not-its-author", "Only who measured an effect can rename or remove it");

    static final ProblemType TOO_MANY_CASES =
            new ProblemType(422, "too-many-cases", "More cases than can be compared at once");

    private EffectProblem() {}
}
