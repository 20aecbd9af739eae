/** An organisation that is made up, always in the same way: its people, what they ask one another, what they work on. */
@NullMarked
package io.twofold.stack.organisation;

import org.jspecify.annotations.NullMarked;
