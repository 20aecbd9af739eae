package io.twofold.community.imports.ndjson.reading;

import java.io.IOException;

import io.twofold.kit.jobs.Flaw;

/** A line that cannot be read, or says what cannot be. */
public final class BrokenLine extends IOException {

    private final long number;

    BrokenLine(long number, String detail) {
        super(detail);
        this.number = number;
    }

    public Flaw flaw() {
        return new Flaw(String.valueOf(getMessage()), number, null, null);
    }
}
