/** How the steps of a process get done, told by those who do them. */
@NullMarked
package io.twofold.workgroup.playbook;

import org.jspecify.annotations.NullMarked;
