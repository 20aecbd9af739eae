package io.twofold.metrics.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.resteasy.reactive.RestResponse;

import io.twofold.metrics.effects.CaseLimit;
import io.twofold.metrics.flow.access.Known;
import io.twofold.metrics.freshness.Freshness;
import io.twofold.metrics.knowledge.KnowledgeEffects.Owner;
import io.twofold.web.conditional.Conditional;

/** Answers alike for processes and workgroups. */
@ApplicationScoped
class KnowledgeReading {

    // Cases of the one, applications of the other.
    private static final List<String> SERVICES = List.of("workgroup-service", "community-service");

    private final Freshness freshness;
    private final KnowledgeEffects effects;
    private final Known known;
    private final Conditional conditional;

    KnowledgeReading(Freshness freshness, KnowledgeEffects effects, Known known, Conditional conditional) {
        this.freshness = freshness;
        this.effects = effects;
        this.known = known;
        this.conditional = conditional;
    }

    /** Ends with 404 where there is none, with 422 where it has too many cases. */
    RestResponse<KnowledgeEffectView> answer(Owner owner, UUID id, KnowledgeQuery query) {
        return conditional.answer(freshness.read(SERVICES, query.minAsOf(), (connection, asOf) -> {
            known.processOf(connection, owner == Owner.PROCESS ? id : null, owner == Owner.WORKGROUP ? id : null);
            return Optional.ofNullable(effects.of(connection, owner, id, query.period(), asOf))
                    .orElseThrow(CaseLimit::exceeded);
        }));
    }
}
