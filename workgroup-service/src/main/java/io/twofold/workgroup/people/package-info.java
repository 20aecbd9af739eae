/** Who the people of imported logs are. */
@NullMarked
package io.twofold.workgroup.people;

import org.jspecify.annotations.NullMarked;
