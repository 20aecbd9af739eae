package io.twofold.gateway;

import java.util.Locale;

/** Who answers behind the gateway. */
public enum Owner {
    COMMUNITY,
    WORKGROUP,
    METRICS;

    /** Its name, as its processes and logs have it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT) + "-service";
    }
}
