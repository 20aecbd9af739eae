package io.twofold.community.imports.stackexchange.dump;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.twofold.community.lines.Datable;
import io.twofold.kit.jobs.Flaw;

import static java.time.ZoneOffset.UTC;

/** A row of a dump. What it must have and has not ends with {@link BrokenDump}. */
public record DumpRow(DumpFile file, long number, long line, Map<String, String> values) {

    /** How many it has, as far as that tells its size. */
    public long characters() {
        return values.values().stream().mapToLong(String::length).sum();
    }

    @Nullable
    String value(String name) {
        var value = values.get(name);
        return value == null || value.isBlank() ? null : value;
    }

    String text(String name) throws BrokenDump {
        var value = value(name);
        if (value == null) {
            throw broken("has no " + name);
        }
        return value;
    }

    /** Of no more characters than a line of an export may have. */
    String text(String name, int most) throws BrokenDump {
        return mostly(name, text(name), most);
    }

    @Nullable
    String value(String name, int most) throws BrokenDump {
        var value = value(name);
        return value == null ? null : mostly(name, value, most);
    }

    private String mostly(String name, String value, int most) throws BrokenDump {
        if (value.length() > most) {
            throw broken("has a %s of more than %d characters".formatted(name, most));
        }
        return value;
    }

    /** Ids of a dump are numbers. */
    long id(String name) throws BrokenDump {
        var text = text(name);
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw broken("has a %s that is no number".formatted(name));
        }
    }

    @Nullable
    Long reference(String name) throws BrokenDump {
        return value(name) == null ? null : (Long) id(name);
    }

    /** Somebody; the site itself, which has a number below 1, is nobody. */
    @Nullable
    Long person(String name) throws BrokenDump {
        var id = reference(name);
        return id == null || id < 1 ? null : id;
    }

    /** Times of a dump are in UTC, and do not say so. */
    Instant at() throws BrokenDump {
        try {
            var at = LocalDateTime.parse(text("CreationDate")).toInstant(UTC);
            if (!Datable.OfTimes.isDatable(at)) {
                throw broken("has a CreationDate that is not of the years 1 to 9999");
            }
            return at;
        } catch (DateTimeException e) {
            throw broken("has a CreationDate that is no time, as 2018-03-12T17:00:45.567");
        }
    }

    BrokenDump broken(String how) {
        return new BrokenDump(new Flaw("A row of %s %s.".formatted(file.fileName, how), line, null, number));
    }
}
