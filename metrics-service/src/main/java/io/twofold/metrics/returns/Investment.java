package io.twofold.metrics.returns;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

import io.twofold.metrics.returns.ComputeReturn.PutIn;

/** What was put in for an effect; what it returned is in the ledger. It does not change. */
@Entity
class Investment {

    @Id
    private UUID id;

    private UUID authorId;
    private Instant createdAt;
    private UUID effectId;
    private @Nullable String name;
    private BigDecimal hours;
    private @Nullable BigDecimal hourlyCost;
    private BigDecimal money;

    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
    protected Investment() {}

    Investment(UUID id, ComputeReturn request, UUID authorId, Instant at) {
        this.id = id;
        this.authorId = authorId;
        createdAt = at;
        effectId = request.effect();
        name = request.name();
        hours = request.cost().hours();
        hourlyCost = request.cost().hourlyCost();
        money = request.cost().money() == null
                ? BigDecimal.ZERO
                : request.cost().money();
    }

    UUID id() {
        return id;
    }

    UUID authorId() {
        return authorId;
    }

    Instant createdAt() {
        return createdAt;
    }

    UUID effectId() {
        return effectId;
    }

    @Nullable
    String name() {
        return name;
    }

    PutIn putIn() {
        return new PutIn(hours, hourlyCost, money);
    }
}
