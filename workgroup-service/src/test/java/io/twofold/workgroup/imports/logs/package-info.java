@NullMarked
package io.twofold.workgroup.imports.logs;

import org.jspecify.annotations.NullMarked;
