package io.twofold.gateway.limits;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.jwt.JsonWebToken;

import io.twofold.gateway.GatewaySettings;
import io.twofold.web.problem.ProblemAnswers;
import io.twofold.web.problem.ProblemException;

import static io.twofold.gateway.limits.LimitProblem.TOO_MANY_REQUESTS;
import static java.util.Objects.requireNonNull;

/** Says in each answer how many requests its person has left, and refuses what is more. */
@ApplicationScoped
class PersonLimit {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Allowance allowance;
    private final String policy;
    private final ProblemAnswers answers;

    PersonLimit(GatewaySettings settings, ProblemAnswers answers) {
        this.allowance = new Allowance(settings.requestsPerMinute(), WINDOW, System::nanoTime);
        this.policy = "\"person\";q=%d;w=%d".formatted(settings.requestsPerMinute(), WINDOW.toSeconds());
        this.answers = answers;
    }

    void register(@Observes Router router) {
        router.route("/v1/*").order(1).handler(this::check);
    }

    private void check(RoutingContext request) {
        var left = allowance.take(person(request));
        request.response()
                .putHeader("RateLimit-Policy", policy)
                .putHeader("RateLimit", "\"person\";r=%d;t=%d".formatted(Math.max(0, left.requests()), left.seconds()));
        if (left.requests() >= 0) {
            request.next();
        } else {
            answers.send(
                    request,
                    new ProblemException(TOO_MANY_REQUESTS, "Wait as long as Retry-After says, and send fewer at once.")
                            .with(HttpHeaders.RETRY_AFTER.toString(), Long.toString(left.seconds())));
        }
    }

    private static String person(RoutingContext request) {
        // Quarkus has let nobody in without a token.
        var user = (QuarkusHttpUser) requireNonNull(request.user());
        return ((JsonWebToken) user.getSecurityIdentity().getPrincipal()).getSubject();
    }
}
