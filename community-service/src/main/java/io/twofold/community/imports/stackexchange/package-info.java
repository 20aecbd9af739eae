/** Communities as dumps of Stack Exchange have them. */
@NullMarked
package io.twofold.community.imports.stackexchange;

import org.jspecify.annotations.NullMarked;
