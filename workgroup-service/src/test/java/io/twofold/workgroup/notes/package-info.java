@NullMarked
package io.twofold.workgroup.notes;

import org.jspecify.annotations.NullMarked;
