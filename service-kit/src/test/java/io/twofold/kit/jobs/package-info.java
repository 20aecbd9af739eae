@NullMarked
package io.twofold.kit.jobs;

import org.jspecify.annotations.NullMarked;
