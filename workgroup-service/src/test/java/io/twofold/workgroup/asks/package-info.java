@NullMarked
package io.twofold.workgroup.asks;

import org.jspecify.annotations.NullMarked;
