package io.twofold.kit.idempotency;

import io.twofold.web.problem.ProblemType;

final class IdempotencyProblem {

    static final ProblemType UNUSABLE_KEY =
            new ProblemType(400, "unusable-idempotency-key", "An Idempotency-Key has 1 to 200 characters");

    static final ProblemType STILL_RUNNING =
            new ProblemType(409, "request-still-running", "The first request with this Idempotency-Key is running");

    static final ProblemType KEY_REUSED =
            new ProblemType(422, "idempotency-key-reused", "This Idempotency-Key came with another request before");

    private IdempotencyProblem() {}
}
