@NullMarked
package io.twofold.metrics.facts.rows;

import org.jspecify.annotations.NullMarked;
