/** Value stories: told from activity to result, confirmed by others. */
@NullMarked
package io.twofold.community.stories;

import org.jspecify.annotations.NullMarked;
