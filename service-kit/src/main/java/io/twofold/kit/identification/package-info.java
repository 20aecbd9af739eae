/** What people say of who the names of an import are. */
@NullMarked
package io.twofold.kit.identification;

import org.jspecify.annotations.NullMarked;
