package io.twofold.workgroup.imports.logs;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** The times of a log: ISO 8601 with a T or a space, or as it is said; UTC where neither they nor the import name a zone. */
public final class LogTimes {

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHmm", "Z")
            .optionalEnd()
            .optionalEnd()
            .toFormatter(Locale.ROOT);

    // What RFC 3339 and every database know.
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    private final DateTimeFormatter format;
    private final boolean isIso;
    private final ZoneId zone;

    private LogTimes(DateTimeFormatter format, boolean isIso, ZoneId zone) {
        this.format = format;
        this.isIso = isIso;
        this.zone = zone;
    }

    /**
     * Ends with a {@link DateTimeException} or an {@link IllegalArgumentException} where it is no format or zone.
     *
     * @param format of {@link DateTimeFormatter}; null: ISO 8601
     */
    public static LogTimes of(@Nullable String format, @Nullable String zone) {
        var formatter = format == null ? ISO : DateTimeFormatter.ofPattern(format, Locale.ENGLISH);
        return new LogTimes(formatter, format == null, zone == null ? ZoneOffset.UTC : ZoneId.of(zone));
    }

    /** In whole milliseconds; empty where it is none. */
    public Optional<Instant> parse(String text) {
        try {
            var instant = instant(text).truncatedTo(ChronoUnit.MILLIS);
            return instant.isBefore(FIRST) || instant.isAfter(LAST) ? Optional.empty() : Optional.of(instant);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Instant instant(String text) {
        var trimmed = isIso ? text.strip().replace(' ', 'T') : text.strip();
        var usual = isIso ? IsoTime.parse(trimmed) : null;
        return usual == null
                ? instant(format.parseBest(
                        trimmed, ZonedDateTime::from, OffsetDateTime::from, LocalDateTime::from, LocalDate::from))
                : usual;
    }

    private Instant instant(TemporalAccessor time) {
        return switch (time) {
            case ZonedDateTime zoned -> zoned.toInstant();
            case OffsetDateTime offset -> offset.toInstant();
            case LocalDateTime local -> local.atZone(zone).toInstant();
            default -> LocalDate.from(time).atStartOfDay(zone).toInstant();
        };
    }
}
