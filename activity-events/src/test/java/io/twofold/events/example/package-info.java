/** What the documentation shows: as another system would write it, from outside. */
@NullMarked
package io.twofold.events.example;

import org.jspecify.annotations.NullMarked;
