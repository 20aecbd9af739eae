/** All of a community, to be taken elsewhere. */
@NullMarked
package io.twofold.community.exports;

import org.jspecify.annotations.NullMarked;
