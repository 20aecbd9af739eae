@NullMarked
package io.twofold.web.identity;

import org.jspecify.annotations.NullMarked;
