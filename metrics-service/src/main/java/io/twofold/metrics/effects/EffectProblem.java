package io.twofold.metrics.effects;

import io.twofold.web.problem.ProblemType;

final class EffectProblem {

    static final ProblemType NOT_FOUND = new ProblemType(404, "effect-not-found", "There is no such effect");

    static final ProblemType NOT_ITS_AUTHOR =
            new ProblemType(403, "not-its-author", "Only who measured an effect can rename or remove it");

    private EffectProblem() {}
}
