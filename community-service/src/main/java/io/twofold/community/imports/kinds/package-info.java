/** What else an import brings, kind by kind: the rows that are not there yet, and the events of these. */
@NullMarked
package io.twofold.community.imports.kinds;

import org.jspecify.annotations.NullMarked;
