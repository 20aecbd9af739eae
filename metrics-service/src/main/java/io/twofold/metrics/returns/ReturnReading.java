package io.twofold.metrics.returns;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.twofold.metrics.effects.EffectReading;
import io.twofold.metrics.effects.Measurement;
import io.twofold.metrics.flow.MoneyAccess;
import io.twofold.metrics.ledger.Ledger;
import io.twofold.metrics.ledger.Revision;

import static java.util.Objects.requireNonNull;

/** What is to be said of returns now, to those who may see money: said anew where cases or rates have changed. */
@ApplicationScoped
class ReturnReading {

    private final EffectReading effects;
    private final MoneyAccess money;
    private final Ledger ledger;

    ReturnReading(EffectReading effects, MoneyAccess money, Ledger ledger) {
        this.effects = effects;
        this.money = money;
        this.ledger = ledger;
    }

    /** Ends with 403 for whoever does not own the process, and is no analyst. */
    Revision<Computed> newest(Investment investment, @Nullable Instant minAsOf) {
        var behind = seen(investment.effectId(), minAsOf);
        var computation = new Computation(behind.measurement(), behind.rates(), investment.putIn());
        var last = ledger.newest(investment.id(), Computed.class);
        var inputs = computation.seed();
        if (last != null && last.inputs() == inputs) {
            return last;
        }
        var revision = last == null ? 1 : last.revision() + 1;
        ledger.append(investment.id(), new Revision<>(revision, behind.asOf(), inputs, computation.computed()));
        return requireNonNull(ledger.newest(investment.id(), Computed.class));
    }

    /** Ends with 403, as above. */
    Measurement cases(Investment investment, @Nullable Instant minAsOf) {
        return seen(investment.effectId(), minAsOf).measurement();
    }

    /** Ends with 403, as above. */
    List<Revision<Computed>> revisions(Investment investment, int before, int limit) {
        seen(investment.effectId(), null);
        return ledger.page(investment.id(), Computed.class, before, limit);
    }

    /** Ends with 403, as above. */
    EffectReading.Behind seen(UUID effect, @Nullable Instant minAsOf) {
        var behind = effects.behind(effect, minAsOf);
        money.mustSee(List.of(behind.process()));
        return behind;
    }
}
