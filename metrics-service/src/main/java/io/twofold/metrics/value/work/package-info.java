/** Figures about what people make: questions and answers, knowledge and its use, stories. */
@NullMarked
package io.twofold.metrics.value.work;

import org.jspecify.annotations.NullMarked;
