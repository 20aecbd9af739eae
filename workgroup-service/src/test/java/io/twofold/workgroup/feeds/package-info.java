@NullMarked
package io.twofold.workgroup.feeds;

import org.jspecify.annotations.NullMarked;
