package io.twofold.web.identity;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Whose tokens are believed, and how people get their ids. */
@ConfigMapping(prefix = "twofold.identity")
public interface IdentitySettings {

    /** In production the development issuer is refused. */
    Mode mode();

    /** The {@code iss} that tokens must have. */
    String issuer();

    /** Where its public keys are: a PEM file or the URL of a JWK set. */
    String keys();

    /** Base64 of at least 32 bytes, the same in every service and never changed; the gateway has none. */
    Optional<String> secret();

    /** What this process is for. */
    enum Mode {
        PRODUCTION,
        DEVELOPMENT
    }
}
