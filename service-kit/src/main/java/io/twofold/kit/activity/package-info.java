/** What happens in a group, told live and in order to those who may read there. */
@NullMarked
package io.twofold.kit.activity;

import org.jspecify.annotations.NullMarked;
