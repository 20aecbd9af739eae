package io.twofold.web.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import static io.twofold.web.problem.WebProblem.FORBIDDEN;
import static io.twofold.web.problem.WebProblem.INVALID_REQUEST;
import static io.twofold.web.problem.WebProblem.METHOD_NOT_ALLOWED;
import static io.twofold.web.problem.WebProblem.NOT_ACCEPTABLE;
import static io.twofold.web.problem.WebProblem.UNKNOWN_PATH;
import static io.twofold.web.problem.WebProblem.UNSUPPORTED_MEDIA_TYPE;
import static io.twofold.web.problem.WebProblem.unauthenticated;
import static jakarta.ws.rs.core.HttpHeaders.ALLOW;

class ProblemMapper {

    private final ProblemAnswers answers;

    ProblemMapper(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ServerExceptionMapper
    public Response answer(ProblemException e) {
        return answers.of(e);
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    public Response answerToNobody(SecurityException e) {
        return answers.of(unauthenticated());
    }

    @ServerExceptionMapper
    public Response answer(ForbiddenException e) {
        return answers.of(new ProblemException(FORBIDDEN, "Use a token with the role that this needs."));
    }

    /** What JAX-RS itself refuses. */
    @ServerExceptionMapper
    public Response answer(WebApplicationException e) {
        return answers.of(
                switch (e.getResponse().getStatus()) {
                    case 400 ->
                        new ProblemException(INVALID_REQUEST, "Correct the headers or parameters; one cannot be read.");
                    case 404 ->
                        e.getCause() == null
                                ? new ProblemException(UNKNOWN_PATH, "Look the path up in the API guide, /docs.")
                                : new ProblemException(INVALID_REQUEST, "Correct the parameters; one cannot be read.");
                    case 405 ->
                        new ProblemException(METHOD_NOT_ALLOWED, "Use a method that the header Allow names.")
                                .with(ALLOW, AllowedMethods.ofThisRequest());
                    case 406 ->
                        new ProblemException(NOT_ACCEPTABLE, "Accept another media type; the API guide lists them.");
                    case 415 ->
                        new ProblemException(
                                UNSUPPORTED_MEDIA_TYPE, "Send another media type; the API guide lists them.");
                    default -> answers.unexpected(e);
                });
    }

    @ServerExceptionMapper
    public Response answer(Throwable e) {
        return answers.of(answers.unexpected(e));
    }
}
