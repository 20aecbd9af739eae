@NullMarked
package io.twofold.community.people;

import org.jspecify.annotations.NullMarked;
