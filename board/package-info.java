/** What a workgroup sees of its work at one glance. */
@NullMarked
package io.twofold.workgroup.board;

import org.jspecify.annotations.NullMarked;
