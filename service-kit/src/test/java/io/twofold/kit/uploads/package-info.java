@NullMarked
package io.twofold.kit.uploads;

import org.jspecify.annotations.NullMarked;
