/** A program of somebody else, on a class path of its own. */
@NullMarked
package io.twofold.consumer;

import org.jspecify.annotations.NullMarked;
