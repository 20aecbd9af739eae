package io.twofold.metrics.effects;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import io.twofold.metrics.ledger.Revision;

/** What was said of an effect once. */
record RevisionView(
        int revision, @Nullable Instant asOf, @JsonUnwrapped Measured measured) {

    static RevisionView of(Revision<Measured> revision) {
        return new RevisionView(revision.revision(), revision.asOf(), revision.figures());
    }
}
