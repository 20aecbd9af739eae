package io.twofold.web.identity;

import java.util.Set;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.smallrye.jwt.runtime.auth.JWTAuthMechanism;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

import io.twofold.web.problem.ProblemAnswers;

import static io.twofold.web.problem.WebProblem.unauthenticated;

/** Quarkus' own login, whose refusal has a body as every other. */
@Alternative
@Priority(1)
@ApplicationScoped
class BearerChallenge implements HttpAuthenticationMechanism {

    private final JWTAuthMechanism tokens;
    private final ProblemAnswers answers;

    BearerChallenge(JWTAuthMechanism tokens, ProblemAnswers answers) {
        this.tokens = tokens;
        this.answers = answers;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        return tokens.authenticate(request, identities);
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext request) {
        return Uni.createFrom()
                .completionStage(() -> answers.send(request, unauthenticated()).toCompletionStage())
                .replaceWith(true);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return tokens.getChallenge(request);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return tokens.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return tokens.getCredentialTransport(request);
    }

    @Override
    public int getPriority() {
        return tokens.getPriority();
    }
}
