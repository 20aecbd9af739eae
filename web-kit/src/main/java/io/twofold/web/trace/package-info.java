/** The W3C trace of a request, in logs, problems and events. */
@NullMarked
package io.twofold.web.trace;

import org.jspecify.annotations.NullMarked;
