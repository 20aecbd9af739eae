package io.twofold.workgroup.imports.ocel;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

/** One of the two encodings of OCEL 2.0. */
interface OcelParts {

    /** Null at the end. */
    @Nullable
    OcelPart next() throws IOException;
}
