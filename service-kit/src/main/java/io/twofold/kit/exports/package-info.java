/** Long answers, read from the database while they are sent. */
@NullMarked
package io.twofold.kit.exports;

import org.jspecify.annotations.NullMarked;
