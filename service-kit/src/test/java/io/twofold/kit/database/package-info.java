@NullMarked
package io.twofold.kit.database;

import org.jspecify.annotations.NullMarked;
