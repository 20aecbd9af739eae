/** The people who deliver a process together: opened by anybody, owned by nobody. */
@NullMarked
package io.twofold.workgroup.workgroups;

import org.jspecify.annotations.NullMarked;
