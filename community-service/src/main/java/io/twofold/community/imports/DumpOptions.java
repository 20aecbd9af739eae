package io.twofold.community.imports;

/** What the request of an import asks for. */
record DumpOptions(String format) {}
