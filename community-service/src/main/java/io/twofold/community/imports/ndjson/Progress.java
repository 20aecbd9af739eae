package io.twofold.community.imports.ndjson;

import io.twofold.community.imports.writing.ImportResult;

/**
 * How far an import is, as its job keeps it with every publication.
 *
 * @param pass which reading of the file it is
 * @param line which was the last
 * @param sum  what all before have brought
 */
record Progress(int pass, long line, ImportResult sum) {

    static final Progress NONE = new Progress(0, 0, ImportResult.NOTHING);
}
