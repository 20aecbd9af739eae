/** What comes in, read strictly: whatever is unknown or not as it should be is named, all of it at once. */
@NullMarked
package io.twofold.web.input;

import org.jspecify.annotations.NullMarked;
