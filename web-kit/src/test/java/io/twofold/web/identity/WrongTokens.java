package io.twofold.web.identity;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;

import io.smallrye.jwt.build.Jwt;

/** Tokens that nobody may believe. */
public final class WrongTokens {

    private WrongTokens() {}

    /** Broken, of another issuer, of nobody, expired, signed by another key. */
    public static List<String> all() {
        return List.of(
                "x.y.z",
                Tokens.signed(Tokens.claims("alice").issuer("https://elsewhere.test")),
                Tokens.signed(Jwt.issuer(Tokens.ISSUER).expiresIn(Duration.ofHours(1))),
                Tokens.signed(Tokens.claims("alice").expiresIn(Duration.ofHours(-1))),
                ofAnotherKey());
    }

    private static String ofAnotherKey() {
        try {
            return Tokens.claims("alice")
                    .sign(KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
