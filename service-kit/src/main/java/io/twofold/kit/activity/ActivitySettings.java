package io.twofold.kit.activity;

import java.time.Duration;

import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who may follow. */
@ConfigMapping(prefix = "twofold.activity")
interface ActivitySettings {

    /** How many streams this replica keeps open at a time. */
    @WithDefault("1000")
    @Min(1)
    int streams();

    /** How often a stream shows that it lives, and looks at permission when nothing happens. */
    @WithDefault("15s")
    Duration heartbeat();
}
