/** Short notes on how to get a step of a process done, written by those who do it. */
@NullMarked
package io.twofold.workgroup.playbooks;

import org.jspecify.annotations.NullMarked;
