/** What the pool and JDBC cannot give. */
@NullMarked
package io.twofold.kit.database;

import org.jspecify.annotations.NullMarked;
