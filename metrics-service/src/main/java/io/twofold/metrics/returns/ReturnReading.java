package io.twofold.metrics.returns;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.twofold.metrics.effects.CaseLimit;
import io.twofold.metrics.effects.EffectReading;
import io.twofold.metrics.effects.EffectReading.Behind;
import io.twofold.metrics.effects.Measurement;
import io.twofold.metrics.flow.access.MoneyAccess;
import io.twofold.metrics.ledger.Ledger;
import io.twofold.metrics.ledger.Remeasuring;
import io.twofold.metrics.ledger.Revision;

/** What is to be said of returns now, to those who may see money: said anew where cases or rates have changed. */
@ApplicationScoped
class ReturnReading implements Remeasuring {

    private final InvestmentRepository investments;
    private final EffectReading effects;
    private final MoneyAccess money;
    private final Ledger ledger;

    ReturnReading(InvestmentRepository investments, EffectReading effects, MoneyAccess money, Ledger ledger) {
        this.investments = investments;
        this.effects = effects;
        this.money = money;
        this.ledger = ledger;
    }

    /**
     * What was said last where by now there are too many cases to say it anew, else 422. Ends with 403 for whoever does
     * not own the process, and is no analyst.
     */
    Revision<Computed> newest(Investment investment, @Nullable Instant minAsOf) {
        return newest(investment, seen(investment.effectId(), minAsOf));
    }

    @Override
    public void remeasure(UUID processId) {
        investments
                .ofEffects(effects.idsOf(processId))
                .forEach(each -> Remeasuring.say(each.id(), () -> newest(each, effects.behind(each.effectId(), null))));
    }

    /** Ends with 403, as above; with 422 where there are too many. */
    Measurement cases(Investment investment, @Nullable Instant minAsOf) {
        return measurement(seen(investment.effectId(), minAsOf)).orElseThrow(CaseLimit::exceeded);
    }

    /** Ends with 403, as above. */
    List<Revision<Computed>> revisions(Investment investment, int before, int limit) {
        seen(investment.effectId(), null);
        return ledger.page(investment.id(), Computed.class, before, limit);
    }

    /** Ends with 403, as above. */
    Behind seen(UUID effect, @Nullable Instant minAsOf) {
        var behind = effects.behind(effect, minAsOf);
        money.mustSee(List.of(behind.process()));
        return behind;
    }

    private Revision<Computed> newest(Investment investment, Behind behind) {
        return measurement(behind)
                .map(measurement -> ledger.newest(new Computing(investment, behind, measurement)))
                .or(() -> ledger.last(investment.id(), Computed.class))
                .orElseThrow(CaseLimit::exceeded);
    }

    private static Optional<Measurement> measurement(Behind behind) {
        return Optional.ofNullable(behind.measurement());
    }
}
