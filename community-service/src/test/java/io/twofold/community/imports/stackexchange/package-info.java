@NullMarked
package io.twofold.community.imports.stackexchange;

import org.jspecify.annotations.NullMarked;
