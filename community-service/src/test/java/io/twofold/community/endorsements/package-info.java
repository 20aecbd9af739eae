@NullMarked
package io.twofold.community.endorsements;

import org.jspecify.annotations.NullMarked;
