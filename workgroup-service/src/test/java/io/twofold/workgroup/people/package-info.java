@NullMarked
package io.twofold.workgroup.people;

import org.jspecify.annotations.NullMarked;
