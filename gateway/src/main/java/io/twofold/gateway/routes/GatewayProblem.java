package io.twofold.gateway.routes;

import io.twofold.web.problem.ProblemType;

final class GatewayProblem {

    static final ProblemType SERVICE_AWAY =
            new ProblemType(503, "service-away", "The service that owns this path is away");

    static final ProblemType SERVICE_LOST =
            new ProblemType(502, "service-lost", "The service that owns this path did not answer to the end");

    private GatewayProblem() {}
}
