package io.twofold.community.imports.stackexchange.dump;

import java.io.IOException;

import io.twofold.kit.jobs.Flaw;

/** Something in a dump that cannot be read. */
public final class BrokenDump extends IOException {

    private final transient Flaw flaw;

    BrokenDump(Flaw flaw) {
        super(flaw.detail());
        this.flaw = flaw;
    }

    public Flaw flaw() {
        return flaw;
    }
}
