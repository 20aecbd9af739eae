@NullMarked
package io.twofold.metrics.flow.outlook;

import org.jspecify.annotations.NullMarked;
