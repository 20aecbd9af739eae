package io.twofold.kit.uploads;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is taken in. */
@ConfigMapping(prefix = "twofold.uploads")
interface UploadSettings {

    /** The largest upload, as it is sent. The database must have room for it. */
    @WithDefault("8G")
    MemorySize limit();
}
