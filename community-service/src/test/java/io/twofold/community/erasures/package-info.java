@NullMarked
package io.twofold.community.erasures;

import org.jspecify.annotations.NullMarked;
