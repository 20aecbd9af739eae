@NullMarked
package io.twofold.web.conditional;

import org.jspecify.annotations.NullMarked;
