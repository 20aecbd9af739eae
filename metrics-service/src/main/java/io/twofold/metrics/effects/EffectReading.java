package io.twofold.metrics.effects;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.twofold.events.workgroup.ProcessRates;
import io.twofold.metrics.flow.access.Known;
import io.twofold.metrics.freshness.Freshness;
import io.twofold.metrics.ledger.Ledger;
import io.twofold.metrics.ledger.Remeasuring;
import io.twofold.metrics.ledger.Revision;

/** What is to be said of effects now: where events came late that changed their cases, it is said anew. */
@ApplicationScoped
public class EffectReading implements Remeasuring {

    private static final List<String> SERVICES = List.of("workgroup-service");

    private final EffectRepository effects;
    private final Freshness freshness;
    private final Deliveries deliveries;
    private final Known known;
    private final Ledger ledger;

    EffectReading(EffectRepository effects, Freshness freshness, Deliveries deliveries, Known known, Ledger ledger) {
        this.effects = effects;
        this.freshness = freshness;
        this.deliveries = deliveries;
        this.known = known;
        this.ledger = ledger;
    }

    /** What an effect is measured from, also after it was removed. Ends with 404 where there is none. */
    public Behind behind(UUID effectId, @Nullable Instant minAsOf) {
        var effect = effects.requireAlsoRemoved(effectId);
        var process = processes(effect.subject(), null, minAsOf).getFirst();
        return freshness.read(
                SERVICES,
                minAsOf,
                (connection, asOf) -> new Behind(
                        asOf,
                        deliveries.measurement(
                                connection, effect.subject(), null, effect.baseline(), effect.period(), effect.time()),
                        process,
                        deliveries.rates(connection, process)));
    }

    /** Of those that count the cases of a process, also removed ones: what they are worth is still asked for. */
    public List<UUID> idsOf(UUID processId) {
        return effects.ofProcess(processId).stream().map(Effect::id).toList();
    }

    /**
     * The newest revision, which is the first where there was none. Where by now there are too many cases to say it
     * anew, the last one stays; ends with 422 where there was none.
     */
    Revision<Measured> newest(Effect effect, @Nullable Instant minAsOf) {
        return read(effect, minAsOf)
                .map(ledger::newest)
                .or(() -> ledger.last(effect.id(), Measured.class))
                .orElseThrow(CaseLimit::exceeded);
    }

    /** The newest first, at most {@code limit}, older than {@code before}. */
    List<Revision<Measured>> revisions(Effect effect, int before, int limit) {
        return ledger.page(effect.id(), Measured.class, before, limit);
    }

    /** Ends with 422 where there are too many. */
    Measurement cases(Effect effect, @Nullable Instant minAsOf) {
        return read(effect, minAsOf).map(Measuring::measurement).orElseThrow(CaseLimit::exceeded);
    }

    @Override
    public void remeasure(UUID processId) {
        effects.ofProcess(processId).stream()
                .filter(effect -> !effect.isRemoved())
                .forEach(effect -> Remeasuring.say(effect.id(), () -> newest(effect, null)));
    }

    /** The processes whose cases it counts. Ends with 404 where nothing is known of one. */
    List<UUID> processes(Subject subject, @Nullable Subject control, @Nullable Instant minAsOf) {
        return freshness.read(SERVICES, minAsOf, (connection, _) -> {
            var own = known.processOf(connection, subject.process(), subject.workgroup());
            return control == null
                    ? List.of(own)
                    : List.of(own, known.processOf(connection, control.process(), control.workgroup()));
        });
    }

    /** Empty where there are too many cases. */
    private Optional<Measuring> read(Effect effect, @Nullable Instant minAsOf) {
        var processes = processes(effect.subject(), effect.control(), minAsOf);
        return freshness.read(
                SERVICES,
                minAsOf,
                (connection, asOf) -> Optional.ofNullable(deliveries.measurement(
                                connection,
                                effect.subject(),
                                effect.control(),
                                effect.baseline(),
                                effect.period(),
                                effect.time()))
                        .map(measurement -> new Measuring(effect, processes, asOf, measurement)));
    }

    /**
     * What is behind an effect.
     *
     * @param measurement null where there are too many cases
     * @param rates       of its process, the oldest first
     */
    public record Behind(
            @Nullable Instant asOf, @Nullable Measurement measurement, UUID process, List<ProcessRates> rates) {}
}
