@NullMarked
package io.twofold.metrics.value.people;

import org.jspecify.annotations.NullMarked;
