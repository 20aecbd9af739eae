@NullMarked
package io.twofold.community.identifications;

import org.jspecify.annotations.NullMarked;
