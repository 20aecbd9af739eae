/** From the events of a log to cases and steps: the same ones, however often it is read. */
@NullMarked
package io.twofold.workgroup.imports.cases;

import org.jspecify.annotations.NullMarked;
