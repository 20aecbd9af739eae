/** What stops a case, why, and how people get round it. */
@NullMarked
package io.twofold.workgroup.blockers;

import org.jspecify.annotations.NullMarked;
