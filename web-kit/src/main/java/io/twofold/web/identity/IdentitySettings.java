package io.twofold.web.identity;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** Whose tokens are believed, and how people get their ids. */
@ConfigMapping(prefix = "twofold")
public interface IdentitySettings {

    /** In production the development issuer is refused. */
    @WithDefault("production")
    Mode mode();

    /** The {@code iss} that tokens must have. */
    @WithName("identity.issuer")
    String issuer();

    /** Where its public keys are: a PEM file or the URL of a JWK set. */
    @WithName("identity.keys")
    String keys();

    /** Base64 of at least 32 bytes, the same in every service and never changed; the gateway has none. */
    @WithName("identity.secret")
    Optional<String> secret();

    /** What this process is for. */
    enum Mode {
        PRODUCTION,
        DEVELOPMENT
    }
}
