package io.twofold.workgroup.imports.logs;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What decides which events a log tells of, in the words of the parameters of an import; null where the format has no
 * such thing.
 *
 * @param notation {@code xes}, {@code ocel} or {@code csv}
 * @param owner    the column, or the type of object, that is the case
 * @param person   the attributes that name who did it: the first that an event has
 * @param issuer   whose subs the log's people are; empty where they are aliases
 */
public record LogReading(
        String notation,
        @Nullable String owner,
        @Nullable String activity,
        @Nullable String time,
        @Nullable String timeFormat,
        @Nullable String zone,
        @Nullable String transition,
        List<String> person,
        @Nullable String personType,
        String issuer) {

    /** As the parameters of an import. */
    public String parameters() {
        var isOcel = notation.equals("ocel");
        return Stream.of(
                        named(isOcel ? "caseType" : "case", owner),
                        named("activity", activity),
                        named("time", time),
                        named("timeFormat", timeFormat),
                        named("zone", zone),
                        named("transition", transition),
                        person.stream().map(each -> named("person", each)).collect(Collectors.joining(", ")),
                        named("personType", personType),
                        named("people", issuer.isEmpty() ? null : "sub"))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", ", notation.toUpperCase(Locale.ROOT) + " with ", ""));
    }

    private static String named(String parameter, @Nullable String value) {
        return value == null ? "" : parameter + "=" + value;
    }
}
