/** Logs as tables: a row is an event. */
@NullMarked
package io.twofold.workgroup.imports.csv;

import org.jspecify.annotations.NullMarked;
