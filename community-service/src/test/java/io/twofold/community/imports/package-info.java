@NullMarked
package io.twofold.community.imports;

import org.jspecify.annotations.NullMarked;
