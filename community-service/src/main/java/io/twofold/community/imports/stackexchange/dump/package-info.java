/** The rows of a dump, and what each of them is. */
@NullMarked
package io.twofold.community.imports.stackexchange.dump;

import org.jspecify.annotations.NullMarked;
