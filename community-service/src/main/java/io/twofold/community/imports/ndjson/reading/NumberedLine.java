package io.twofold.community.imports.ndjson.reading;

import io.twofold.community.lines.Line;

/**
 * A line as it stands in a file.
 *
 * @param number the first line of a file is 1
 * @param bytes  how long it is
 */
public record NumberedLine(long number, int bytes, Line line) {}
