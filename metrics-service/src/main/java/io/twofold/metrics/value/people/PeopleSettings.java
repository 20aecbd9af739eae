package io.twofold.metrics.value.people;

import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What protects people in figures about them. */
@ConfigMapping(prefix = "twofold.people")
interface PeopleSettings {

    /** A month in which fewer people did what a figure counts is left out of it. */
    @WithDefault("5")
    @Min(3)
    int minimum();
}
