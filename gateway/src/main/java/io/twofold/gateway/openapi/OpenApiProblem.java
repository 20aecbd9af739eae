package io.twofold.gateway.openapi;

import io.twofold.web.problem.ProblemType;

final class OpenApiProblem {

    static final ProblemType DOCUMENT_INCOMPLETE =
            new ProblemType(503, "document-incomplete", "A service is away that has not told its part yet");

    private OpenApiProblem() {}
}
