@NullMarked
package io.twofold.community.stories;

import org.jspecify.annotations.NullMarked;
