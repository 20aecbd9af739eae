@NullMarked
package io.twofold.kit.identification;

import org.jspecify.annotations.NullMarked;
