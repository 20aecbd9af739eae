package io.twofold.web.input;

import java.time.DateTimeException;
import java.time.Instant;

import static java.time.ZoneOffset.UTC;

/** Times as RFC 3339 has them: years of four digits, beginning with 1, which every database knows too. */
public final class Rfc3339 {

    private Rfc3339() {}

    /**
     * The instant that a text says.
     *
     * @throws DateTimeException if it is none, or of another year
     */
    public static Instant parse(String text) {
        return checked(Instant.parse(text));
    }

    static Instant checked(Instant time) {
        var year = time.atOffset(UTC).getYear();
        if (year < 1 || year > 9999) {
            throw new DateTimeException("The year " + year);
        }
        return time;
    }
}
