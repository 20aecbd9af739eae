/** The bare chain: the least that any program does to move an event log in, beside which the product is measured. */
@NullMarked
package io.twofold.bench.bare;

import org.jspecify.annotations.NullMarked;
