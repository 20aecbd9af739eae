package io.twofold.web.paging;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import io.twofold.web.input.Rfc3339;
import io.twofold.web.problem.FieldProblem;
import io.twofold.web.problem.ProblemException;

import static io.twofold.web.problem.WebProblem.INVALID_REQUEST;
import static java.nio.charset.StandardCharsets.UTF_8;

/** Where a page ended: the sort values of its last row, opaque to clients. */
public record Cursor(List<String> values) {

    /** Before all that stands in the order of its time and id. */
    public static final Cursor FIRST = of(Instant.parse("0001-01-01T00:00:00Z"), new UUID(0, 0));

    /** Behind all of that. */
    public static final Cursor LAST = of(Instant.parse("9999-12-31T23:59:59.999999Z"), new UUID(-1, -1));

    /** Before all that stands in the order of a text and its id. */
    public static final Cursor FIRST_BY_TEXT = of("", new UUID(0, 0));

    private static final String SEPARATOR = "\u001f";

    public Cursor {
        values = List.copyOf(values);
    }

    /** The values in the order in which the list is sorted; their {@code toString} is what comes back. */
    public static Cursor of(Object... values) {
        return new Cursor(Stream.of(values).map(Object::toString).toList());
    }

    public UUID uuid(int position) {
        return read(position, UUID::fromString);
    }

    public Instant instant(int position) {
        return read(position, Rfc3339::parse);
    }

    public long number(int position) {
        return read(position, Long::valueOf);
    }

    public String text(int position) {
        return read(position, Function.identity());
    }

    static Cursor parse(String text) {
        try {
            var joined = new String(Base64.getUrlDecoder().decode(text), UTF_8);
            if (joined.indexOf('\0') >= 0) { // which PostgreSQL does not keep
                throw malformed();
            }
            return new Cursor(List.of(joined.split(SEPARATOR, -1)));
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, values).getBytes(UTF_8));
    }

    private <T> T read(int position, Function<String, T> as) {
        try {
            return as.apply(values.get(position));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            throw malformed();
        }
    }

    private static ProblemException malformed() {
        return new ProblemException(
                INVALID_REQUEST,
                "Pass the nextCursor of an answer of this list, unchanged, or no cursor for its beginning.",
                List.of(new FieldProblem("cursor", "is no cursor of this list")));
    }
}
