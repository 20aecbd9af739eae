/** Requests for help on a case, and who gave it. */
@NullMarked
package io.twofold.workgroup.asks;

import org.jspecify.annotations.NullMarked;
