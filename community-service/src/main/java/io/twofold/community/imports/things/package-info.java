/** What an import brings, kind by kind: the rows that are not there yet, and the events of these. */
@NullMarked
package io.twofold.community.imports.things;

import org.jspecify.annotations.NullMarked;
