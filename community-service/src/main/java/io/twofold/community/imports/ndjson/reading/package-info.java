/** The lines of a file, and what is wrong with them before any is written. */
@NullMarked
package io.twofold.community.imports.ndjson.reading;

import org.jspecify.annotations.NullMarked;
