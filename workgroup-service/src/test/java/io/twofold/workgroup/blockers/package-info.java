@NullMarked
package io.twofold.workgroup.blockers;

import org.jspecify.annotations.NullMarked;
