@NullMarked
package io.twofold.community.applications;

import org.jspecify.annotations.NullMarked;
