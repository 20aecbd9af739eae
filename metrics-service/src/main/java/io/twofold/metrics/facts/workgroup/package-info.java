/** What workgroup-service publishes: the newest revision of each thing. */
@NullMarked
package io.twofold.metrics.facts.workgroup;

import org.jspecify.annotations.NullMarked;
