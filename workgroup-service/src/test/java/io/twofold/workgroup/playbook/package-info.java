@NullMarked
package io.twofold.workgroup.playbook;

import org.jspecify.annotations.NullMarked;
