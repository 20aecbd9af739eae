package io.twofold.metrics.ledger;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What was said, and when it is said anew. */
@ConfigMapping(prefix = "twofold.ledger")
interface LedgerSettings {

    /** How long changes are gathered before effects and returns are measured anew: an import changes much at once. */
    @WithDefault("10s")
    Duration gather();
}
