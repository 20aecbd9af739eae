/** Short notes on a case, for whoever works on it. */
@NullMarked
package io.twofold.workgroup.notes;

import org.jspecify.annotations.NullMarked;
