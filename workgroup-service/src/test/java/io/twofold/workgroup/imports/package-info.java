@NullMarked
package io.twofold.workgroup.imports;

import org.jspecify.annotations.NullMarked;
