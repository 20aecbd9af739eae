package io.twofold.web.identity;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;

/** Bearer tokens for tests, of an issuer that every {@code @QuarkusTest} believes. */
public final class Tokens {

    /** The issuer's name. */
    public static final String ISSUER = "https://issuer.test";

    private Tokens() {}

    /** A token that is valid for an hour. */
    public static String of(String sub, Role... roles) {
        return signed(claims(sub, roles));
    }

    /** The same of somebody whose formal unit is known. */
    public static String ofUnit(String sub, String unit, Role... roles) {
        return signed(claims(sub, roles).claim("unit", unit));
    }

    /** The same with a claim of any kind. */
    public static String with(String sub, String claim, Object value) {
        return signed(claims(sub).claim(claim, value));
    }

    static JwtClaimsBuilder claims(String sub, Role... roles) {
        var names = Stream.of(roles)
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return Jwt.issuer(ISSUER).subject(sub).claim("roles", names).expiresIn(Duration.ofHours(1));
    }

    static String signed(JwtClaimsBuilder claims) {
        return claims.sign("twofold-test-issuer/private.pem");
    }
}
