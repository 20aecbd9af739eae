/** What is known of a case: what events tell of it, and what the tables have of it. */
@NullMarked
package io.twofold.metrics.facts.cases;

import org.jspecify.annotations.NullMarked;
