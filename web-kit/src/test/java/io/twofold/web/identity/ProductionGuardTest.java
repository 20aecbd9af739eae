package io.twofold.web.identity;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.twofold.web.identity.IdentitySettings.Mode;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProductionGuardTest {

    @Test
    void productionRefusesTheDevelopmentIssuer() {
        assertThatThrownBy(() -> start(Mode.PRODUCTION, DevelopmentIssuer.NAME))
                .hasMessageContainingAll("TWOFOLD_IDENTITY_ISSUER", "TWOFOLD_MODE=development");
    }

    @Test
    void everythingElseStarts() {
        assertThatCode(() -> start(Mode.DEVELOPMENT, DevelopmentIssuer.NAME)).doesNotThrowAnyException();
        assertThatCode(() -> start(Mode.PRODUCTION, "https://login.example.com"))
                .doesNotThrowAnyException();
    }

    private static void start(Mode mode, String issuer) {
        ProductionGuard.check(new Settings(mode, issuer, "keys.pem", Optional.empty()));
    }
}
