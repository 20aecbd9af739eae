/** What the pool and JDBC cannot give, or only at length. */
@NullMarked
package io.twofold.kit.database;

import org.jspecify.annotations.NullMarked;
