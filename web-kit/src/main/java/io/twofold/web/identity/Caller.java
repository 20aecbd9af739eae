package io.twofold.web.identity;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who makes this request. */
@RequestScoped
public class Caller {

    private final JsonWebToken token;
    private final PersonIds personIds;

    Caller(JsonWebToken token, PersonIds personIds) {
        this.token = token;
        this.personIds = personIds;
    }

    /** The id that every service derives from the issuer and the {@code sub} of the token. */
    public UUID personId() {
        return personIds.person(token.getIssuer(), token.getSubject());
    }

    /** The formal unit that the token names. */
    public @Nullable String unit() {
        return token.getClaim("unit");
    }

    public boolean is(Role role) {
        return roles().contains(role);
    }

    /** What the token adds to membership of the organisation; roles of other systems are left out. */
    public Set<Role> roles() {
        var roles = EnumSet.noneOf(Role.class);
        for (var role : Role.values()) {
            if (token.getGroups().contains(role.name().toLowerCase(Locale.ROOT))) {
                roles.add(role);
            }
        }
        return roles;
    }
}
