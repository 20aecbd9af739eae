/**
 * Long work: begun by a request, done by whichever replica claims it, gone on with by another where that one dies, and
 * shown at {@code /v1/jobs/…}.
 */
@NullMarked
package io.twofold.kit.jobs;

import org.jspecify.annotations.NullMarked;
