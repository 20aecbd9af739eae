/** Errors as RFC 9457 problem details: one shape, one documented type each, all mistakes of a request at once. */
@NullMarked
package io.twofold.web.problem;

import org.jspecify.annotations.NullMarked;
