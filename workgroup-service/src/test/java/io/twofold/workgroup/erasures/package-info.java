@NullMarked
package io.twofold.workgroup.erasures;

import org.jspecify.annotations.NullMarked;
