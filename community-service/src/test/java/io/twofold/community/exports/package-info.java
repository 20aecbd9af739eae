@NullMarked
package io.twofold.community.exports;

import org.jspecify.annotations.NullMarked;
