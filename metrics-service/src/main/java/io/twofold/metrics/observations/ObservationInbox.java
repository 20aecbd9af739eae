package io.twofold.metrics.observations;

import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.twofold.events.inbound.InteractionSeen;
import io.twofold.kit.inbound.Inbox;
import io.twofold.kit.time.WriteTime;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

/** Takes what other systems see live. Who may write there is the broker's matter: nobody is asked here. */
@ApplicationScoped
class ObservationInbox implements Inbox<InteractionSeen> {

    private final Observations observations;
    private final Validator validator;
    private final String issuer;
    private final WriteTime now;

    ObservationInbox(
            Observations observations,
            Validator validator,
            @ConfigProperty(name = "mp.jwt.verify.issuer") String issuer,
            WriteTime now) {
        this.observations = observations;
        this.validator = validator;
        this.issuer = issuer;
        this.now = now;
    }

    @Override
    public String name() {
        return "observations";
    }

    @Override
    public Class<InteractionSeen> message() {
        return InteractionSeen.class;
    }

    @Override
    public void take(List<InteractionSeen> messages) throws SQLException {
        var bySource = messages.stream()
                .collect(groupingBy(InteractionSeen::source, TreeMap::new, mapping(this::observation, toList())));
        for (var seen : bySource.entrySet()) {
            observations.keep(seen.getValue(), seen.getKey(), now.instant(), null);
        }
    }

    /** Ends with an exception where it breaks the limits of the API. */
    private Observation observation(InteractionSeen seen) {
        var item = new ReportObservations.Item(seen.from(), seen.to(), seen.at(), seen.weight(), seen.kind());
        var violations = validator.validate(new ReportObservations(seen.source(), List.of(item)));
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return observations.of(issuer, seen.source(), item);
    }
}
