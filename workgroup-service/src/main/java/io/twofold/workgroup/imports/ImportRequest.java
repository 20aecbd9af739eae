package io.twofold.workgroup.imports;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import io.twofold.workgroup.imports.logs.LogFormat;
import io.twofold.workgroup.imports.logs.LogOptions;
import io.twofold.workgroup.imports.logs.LogReading;

/**
 * How a log is to be read; as a parameter: {@code @BeanParam @Valid ImportRequest request}.
 *
 * @param caseType   OCEL: the type of object that is the case
 * @param personType OCEL: the type of object that names who did it
 * @param owner      CSV: the column of the case
 * @param activity   the attribute, classifier or column that names the step
 * @param time       CSV: the column of when it was completed
 * @param start      the attribute or column of when it began
 * @param transition CSV: the column of the life cycle's transition
 * @param person     the attributes or columns that name who did it: the first that an event has
 * @param unit       the attribute or column that names their formal unit
 * @param timeFormat of Java's DateTimeFormatter; none: ISO 8601
 * @param zone       of times that name none themselves
 * @param delimiter  CSV: what separates columns; none: as the first row has it
 * @param charset    CSV: its encoding; none: as it looks
 * @param end        the steps that deliver a case; none: its last event does
 * @param workgroup  whose cases these are
 * @param people     {@code sub} where the log's people are the subs of our tokens
 * @param dryRun     only says what would be imported
 */
record ImportRequest(
        @RestQuery @Size(max = 200) @Nullable String caseType,
        @RestQuery @Size(max = 200) @Nullable String personType,

        @RestQuery("case") @Size(max = 200) @Nullable String owner,

        @RestQuery @Size(max = 200) @Nullable String activity,
        @RestQuery @Size(max = 200) @Nullable String time,
        @RestQuery @Size(max = 200) @Nullable String start,
        @RestQuery @Size(max = 200) @Nullable String transition,
        @RestQuery @Size(max = 50) List<String> person,
        @RestQuery @Size(max = 200) @Nullable String unit,
        @RestQuery @Size(max = 100) @Nullable String timeFormat,
        @RestQuery @Size(max = 100) @Nullable String zone,

        @RestQuery @Size(min = 1, max = 1, message = "must be one character") @Nullable
        String delimiter,

        @RestQuery @Size(max = 50) @Nullable String charset,
        @RestQuery @Size(max = 50) List<String> end,
        @RestQuery @Nullable UUID workgroup,

        @RestQuery @Pattern(regexp = "sub", message = "must be sub") @Nullable
        String people,

        @RestQuery boolean dryRun) {

    LogOptions options(LogFormat format, LogReading reading, UUID startedBy) {
        return new LogOptions(format, reading, unit, start, delimiter, charset, end, workgroup, startedBy, dryRun);
    }

    LogReading reading(LogFormat format, String tokenIssuer) {
        var issuer = people == null ? "" : tokenIssuer;
        var named = person.isEmpty() ? List.of("org:resource") : person;
        return switch (format) {
            case XES ->
                new LogReading(
                        "xes", null, or(activity, "concept:name"), null, timeFormat, zone, null, named, null, issuer);
            case OCEL_JSON, OCEL_XML ->
                new LogReading("ocel", caseType, null, null, timeFormat, zone, null, person, personType, issuer);
            case CSV ->
                new LogReading(
                        "csv",
                        or(owner, "case:concept:name"),
                        or(activity, "concept:name"),
                        or(time, "time:timestamp"),
                        timeFormat,
                        zone,
                        or(transition, "lifecycle:transition"),
                        named,
                        null,
                        issuer);
        };
    }

    private static String or(@Nullable String value, String usual) {
        return Objects.requireNonNullElse(value, usual);
    }
}
