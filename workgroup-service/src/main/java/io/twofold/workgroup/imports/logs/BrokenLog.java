package io.twofold.workgroup.imports.logs;

import java.io.IOException;

import io.twofold.kit.jobs.Flaw;

/** Behind this place of a log nothing can be read. */
public final class BrokenLog extends IOException {

    private final transient Flaw flaw;

    public BrokenLog(Flaw flaw) {
        super(flaw.detail());
        this.flaw = flaw;
    }

    public Flaw flaw() {
        return flaw;
    }
}
