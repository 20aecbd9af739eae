package io.twofold.web.problem;

/** The problems that every HTTP face has in common. */
public final class WebProblem {

    public static final ProblemType INVALID_REQUEST =
            new ProblemType(400, "invalid-request", "Something in the request is not as it should be");

    public static final ProblemType MALFORMED_BODY =
            new ProblemType(400, "malformed-body", "The body cannot be read as what it says it is");

    public static final ProblemType UNAUTHENTICATED =
            new ProblemType(401, "unauthenticated", "A valid bearer token is needed");

    public static final ProblemType FORBIDDEN = new ProblemType(403, "forbidden", "The caller may not do this");

    public static final ProblemType UNKNOWN_PATH =
            new ProblemType(404, "unknown-path", "There is nothing at this path");

    public static final ProblemType METHOD_NOT_ALLOWED =
            new ProblemType(405, "method-not-allowed", "This path does not take this method");

    public static final ProblemType NOT_ACCEPTABLE =
            new ProblemType(406, "not-acceptable", "There is no answer in the form that was asked for");

    public static final ProblemType STALE = new ProblemType(412, "stale", "The resource has changed since it was read");

    public static final ProblemType TOO_LARGE = new ProblemType(413, "too-large", "The body is larger than allowed");

    public static final ProblemType UNSUPPORTED_MEDIA_TYPE =
            new ProblemType(415, "unsupported-media-type", "The body is of a kind that is not taken here");

    public static final ProblemType MATCH_REQUIRED =
            new ProblemType(428, "match-required", "A change has to name the version that it changes");

    public static final ProblemType INTERNAL = new ProblemType(500, "internal", "Something went wrong that should not");

    private WebProblem() {}

    /** The answer to a request without a valid token. */
    public static ProblemException unauthenticated() {
        return new ProblemException(UNAUTHENTICATED, "Send a valid token: Authorization: Bearer …")
                .with("WWW-Authenticate", "Bearer");
    }
}
