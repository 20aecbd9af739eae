@NullMarked
package io.twofold.community.topics;

import org.jspecify.annotations.NullMarked;
