/** What is delivered, repeatedly, and who answers for it. */
@NullMarked
package io.twofold.workgroup.processes;

import org.jspecify.annotations.NullMarked;
