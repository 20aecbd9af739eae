/** What the tests of every service share. */
@NullMarked
package io.twofold.kit;

import org.jspecify.annotations.NullMarked;
