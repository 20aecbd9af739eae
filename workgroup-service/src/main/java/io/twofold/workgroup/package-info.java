/** The people who deliver a process, their cases, and the logs of systems that know more of these. */
@NullMarked
package io.twofold.workgroup;

import org.jspecify.annotations.NullMarked;
