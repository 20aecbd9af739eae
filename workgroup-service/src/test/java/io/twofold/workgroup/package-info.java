@NullMarked
package io.twofold.workgroup;

import org.jspecify.annotations.NullMarked;
