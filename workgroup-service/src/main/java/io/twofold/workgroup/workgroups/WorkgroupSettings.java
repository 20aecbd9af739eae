package io.twofold.workgroup.workgroups;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How workgroups live. */
@ConfigMapping(prefix = "twofold.workgroups")
interface WorkgroupSettings {

    /** How long a workgroup without work stays awake, unless it says otherwise itself. */
    @WithDefault("30d")
    Duration dormancy();

    /** How often it is looked for those that fall asleep. */
    @WithDefault("10m")
    Duration sweep();
}
