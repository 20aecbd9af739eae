/** What every service asks of those who were erased, and does for those who are to be. */
@NullMarked
package io.twofold.kit.erasures;

import org.jspecify.annotations.NullMarked;
