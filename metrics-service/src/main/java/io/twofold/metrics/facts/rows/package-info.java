/** The rows of cases that figures are computed from, made of the facts of them. */
@NullMarked
package io.twofold.metrics.facts.rows;

import org.jspecify.annotations.NullMarked;
