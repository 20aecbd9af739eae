/** Contributions put to use, and what came of it. */
@NullMarked
package io.twofold.community.applications;

import org.jspecify.annotations.NullMarked;
