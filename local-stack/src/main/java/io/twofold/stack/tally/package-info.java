/** Adds up what the tests of all modules have come to. */
@NullMarked
package io.twofold.stack.tally;

import org.jspecify.annotations.NullMarked;
