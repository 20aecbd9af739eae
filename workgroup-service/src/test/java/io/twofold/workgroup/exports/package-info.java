@NullMarked
package io.twofold.workgroup.exports;

import org.jspecify.annotations.NullMarked;
