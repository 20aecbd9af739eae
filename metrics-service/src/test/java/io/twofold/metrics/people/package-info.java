@NullMarked
package io.twofold.metrics.people;

import org.jspecify.annotations.NullMarked;
