@NullMarked
package io.twofold.workgroup.steps;

import org.jspecify.annotations.NullMarked;
