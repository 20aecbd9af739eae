@NullMarked
package io.twofold.workgroup.board;

import org.jspecify.annotations.NullMarked;
