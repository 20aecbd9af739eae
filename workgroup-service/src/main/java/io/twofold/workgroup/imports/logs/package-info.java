/** What every log has, whatever its format: cases with events, read one case at a time and within limits. */
@NullMarked
package io.twofold.workgroup.imports.logs;

import org.jspecify.annotations.NullMarked;
