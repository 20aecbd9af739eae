/** How what an import brings is written, whatever it is read from. */
@NullMarked
package io.twofold.community.imports.writing;

import org.jspecify.annotations.NullMarked;
