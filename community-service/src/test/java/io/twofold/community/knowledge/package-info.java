@NullMarked
package io.twofold.community.knowledge;

import org.jspecify.annotations.NullMarked;
