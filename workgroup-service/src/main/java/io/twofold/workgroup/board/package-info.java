/** A workgroup at a glance: its open cases, what stops them, and who waits for help. */
@NullMarked
package io.twofold.workgroup.board;

import org.jspecify.annotations.NullMarked;
