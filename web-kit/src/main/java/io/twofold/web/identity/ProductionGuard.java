package io.twofold.web.identity;

import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;

import io.twofold.web.identity.IdentitySettings.Mode;

class ProductionGuard {

    void refuseDevelopmentIssuer(@Observes StartupEvent start, IdentitySettings settings) {
        check(settings);
    }

    static void check(IdentitySettings settings) {
        if (settings.mode() == Mode.PRODUCTION && settings.issuer().equals(DevelopmentIssuer.NAME)) {
            throw new ConfigurationException("TWOFOLD_IDENTITY_ISSUER is the development issuer, which production mode "
                    + "refuses: name your OpenID Connect provider, or set TWOFOLD_MODE=development.");
        }
    }
}
