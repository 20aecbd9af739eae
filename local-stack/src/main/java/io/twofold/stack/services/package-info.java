/** The four services: what has to be built of them, and how each is started. */
@NullMarked
package io.twofold.stack.services;

import org.jspecify.annotations.NullMarked;
