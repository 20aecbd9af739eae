@NullMarked
package io.twofold.workgroup.cases;

import org.jspecify.annotations.NullMarked;
