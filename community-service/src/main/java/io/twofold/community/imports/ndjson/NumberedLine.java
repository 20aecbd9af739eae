package io.twofold.community.imports.ndjson;

import io.twofold.community.lines.Line;

/** @param number the first line of a file is 1 */
record NumberedLine(long number, Line line) {}
