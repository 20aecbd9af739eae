package io.twofold.kit.exports;

import java.time.Duration;

import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much of the database exports may hold. */
@ConfigMapping(prefix = "twofold.exports")
public interface ExportSettings {

    /** How many this replica sends at a time, each on a connection of its own. */
    @WithDefault("4")
    @Min(1)
    int atOnce();

    /** After which one is broken off: while it lasts, PostgreSQL keeps what was deleted meanwhile. */
    @WithDefault("15m")
    Duration longest();
}
