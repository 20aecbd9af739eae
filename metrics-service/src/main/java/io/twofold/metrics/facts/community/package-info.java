/** What community-service publishes: the newest revision of each thing. */
@NullMarked
package io.twofold.metrics.facts.community;

import org.jspecify.annotations.NullMarked;
