/** What every service asks of those who were erased. */
@NullMarked
package io.twofold.kit.erasures;

import org.jspecify.annotations.NullMarked;
