@NullMarked
package io.twofold.community.imports.stackexchange.dump;

import org.jspecify.annotations.NullMarked;
