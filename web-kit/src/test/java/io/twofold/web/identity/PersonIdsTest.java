package io.twofold.web.identity;

import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.twofold.web.identity.IdentitySettings.Mode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PersonIdsTest {

    private static final String SECRET = "dGhlIHNlY3JldCBvZiB0aGUgdGVzdHMsIG9mIHRoaXJ0eS1zaXgu";
    private static final UUID OWNER = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");

    private final PersonIds ids = new PersonIds(new KeyedIds(settings(SECRET)));

    // Expected by Python: hmac.new(secret, b"".join(struct.pack(">I", len(p)) + p for p in parts), "sha256"), version
    // 8.
    @Test
    void theIdsAreThoseThatAnybodyWithTheSecretComputes() {
        assertThat(ids.person("https://issuer.test", "alice")).hasToString("1369bc6c-783f-8f79-acf2-4315d35cd6ba");
        assertThat(ids.inLog(OWNER, "Zoë")).hasToString("a3c0c354-40aa-8fda-a16a-d1d1d9d5a85a");
        assertThat(ids.inCommunity(OWNER, "42")).hasToString("af851844-8a87-888e-9fd0-1f699db5d24b");
    }

    @Test
    void whereOnePartEndsAndTheNextBeginsMatters() {
        assertThat(ids.person("ab", "c")).isNotEqualTo(ids.person("a", "bc"));
    }

    @Test
    void aNameInALogIsAnotherPersonInAnotherLogAndInACommunity() {
        assertThat(ids.inLog(OWNER, "x")).isNotEqualTo(ids.inCommunity(OWNER, "x"));
        assertThat(ids.inLog(OWNER, "x")).isNotEqualTo(ids.inLog(new UUID(1, 2), "x"));
    }

    @Test
    void withoutAGoodSecretThereAreNoIds() {
        for (var secret : new String[] {"", "c2hvcnQ=", "no base 64!"}) {
            assertThatThrownBy(() -> new KeyedIds(settings(secret))).hasMessageContaining("TWOFOLD_IDENTITY_SECRET");
        }
    }

    private static IdentitySettings settings(String secret) {
        return new Settings(Mode.PRODUCTION, Tokens.ISSUER, "", Optional.of(secret));
    }
}
