package io.twofold.web.input;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is taken in. */
@ConfigMapping(prefix = "twofold.web")
interface InputSettings {

    /** The largest JSON body; uploads are read as streams, and their owners limit them. */
    @WithDefault("10M")
    MemorySize maxJsonSize();
}
