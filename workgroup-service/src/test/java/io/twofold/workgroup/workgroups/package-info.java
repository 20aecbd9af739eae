@NullMarked
package io.twofold.workgroup.workgroups;

import org.jspecify.annotations.NullMarked;
