/** A community as it travels: newline-delimited JSON, one thing a line, in exports and imports alike. */
@NullMarked
package io.twofold.community.lines;

import org.jspecify.annotations.NullMarked;
