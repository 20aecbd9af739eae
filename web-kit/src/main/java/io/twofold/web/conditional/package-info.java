/** ETags, conditional requests and JSON Merge Patch. */
@NullMarked
package io.twofold.web.conditional;

import org.jspecify.annotations.NullMarked;
