package io.twofold.web.identity;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who makes this request. */
@RequestScoped
public class Caller {

    private static final Pattern NOT_KEPT = Pattern.compile("[\\p{Cntrl}\\p{Cs}]"); // nor are halves of characters
    private static final int LONGEST_UNIT = 255;

    private final JsonWebToken token;
    private final PersonIds personIds;
    private final Instance<ErasedPeople> erased;

    private @Nullable UUID personId;

    Caller(JsonWebToken token, PersonIds personIds, Instance<ErasedPeople> erased) {
        this.token = token;
        this.personIds = personIds;
        this.erased = erased;
    }

    /**
     * The id that every service derives from the issuer and the {@code sub} of the token; of whoever comes back after
     * they were erased the one that follows on it.
     */
    public UUID personId() {
        if (personId == null) {
            personId = present(personIds.person(token.getIssuer(), token.getSubject()));
        }
        return personId;
    }

    /** The same, asked anew: whoever was erased since this request began is somebody else now. */
    public UUID personIdNow() {
        personId = null;
        return personId();
    }

    private UUID present(UUID id) {
        return erased.isResolvable() && erased.get().contain(id) ? present(personIds.after(id)) : id;
    }

    /** The formal unit that the token names, as much of it as can be kept. */
    public @Nullable String unit() {
        if (!(token.getClaim("unit") instanceof String claim)) {
            return null;
        }
        var unit = NOT_KEPT.matcher(claim).replaceAll("").strip();
        var end = unit.length() > LONGEST_UNIT && Character.isHighSurrogate(unit.charAt(LONGEST_UNIT - 1))
                ? LONGEST_UNIT - 1
                : Math.min(LONGEST_UNIT, unit.length());
        return unit.isEmpty() ? null : unit.substring(0, end);
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
