/** The single deliveries of a process, and what was done on them. */
@NullMarked
package io.twofold.workgroup.cases;

import org.jspecify.annotations.NullMarked;
