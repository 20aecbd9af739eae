/** The rows that every format writes, without people who were erased: contributions, and the names of a source. */
@NullMarked
package io.twofold.community.imports.rows;

import org.jspecify.annotations.NullMarked;
