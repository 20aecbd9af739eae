@NullMarked
package io.twofold.workgroup.processes;

import org.jspecify.annotations.NullMarked;
