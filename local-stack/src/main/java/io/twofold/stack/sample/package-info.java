/** What {@code ./twofold sample} puts in through the API, as anybody could, and what it says of it. */
@NullMarked
package io.twofold.stack.sample;

import org.jspecify.annotations.NullMarked;
