package io.twofold.workgroup.cases;

import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** The standard transactional life cycle of IEEE 1849-2023, as far as it matters here. */
public final class LifeCycle {

    public static final String START = "start";

    private static final Set<String> COMPLETES_NOTHING = Set.of(
            "schedule",
            "assign",
            "reassign",
            START,
            "suspend",
            "resume",
            "withdraw",
            "autoskip",
            "manualskip",
            "pi_abort",
            "ate_abort");

    private LifeCycle() {}

    /** The transition where it completes nothing, in lower case; null where it completes a step. */
    public static @Nullable String incomplete(@Nullable String transition) {
        var name = transition == null ? "" : transition.toLowerCase(Locale.ROOT);
        return COMPLETES_NOTHING.contains(name) ? name : null;
    }
}
