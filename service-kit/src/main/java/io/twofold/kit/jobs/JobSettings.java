package io.twofold.kit.jobs;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who works on jobs. */
@ConfigMapping(prefix = "twofold.jobs")
interface JobSettings {

    /** How many jobs this replica does at a time. Each also takes a connection to the database for itself. */
    @WithDefault("2")
    @Min(0)
    @Max(16)
    int workers();
}
