/** Whole communities from elsewhere: what was said there, by whom and when. */
@NullMarked
package io.twofold.community.imports;

import org.jspecify.annotations.NullMarked;
