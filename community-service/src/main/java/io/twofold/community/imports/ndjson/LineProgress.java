package io.twofold.community.imports.ndjson;

import io.twofold.community.imports.formats.ImportResult;

/**
 * How far an import is, as its job keeps it with every publication.
 *
 * @param pass which reading of the file it is
 * @param line which was the last
 * @param sum  what all before have brought
 */
record LineProgress(int pass, long line, ImportResult sum) {

    static final LineProgress NONE = new LineProgress(0, 0, ImportResult.NOTHING);
}
