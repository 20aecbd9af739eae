/** What the tests of the features share. */
@NullMarked
package io.twofold.community;

import org.jspecify.annotations.NullMarked;
