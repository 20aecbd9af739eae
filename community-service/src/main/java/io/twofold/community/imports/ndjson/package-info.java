/** Communities as lines: exports of this product, and what people write by hand. */
@NullMarked
package io.twofold.community.imports.ndjson;

import org.jspecify.annotations.NullMarked;
