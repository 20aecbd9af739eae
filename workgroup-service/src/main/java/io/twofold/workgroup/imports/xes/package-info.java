/** Logs in XES (IEEE 1849-2023). */
@NullMarked
package io.twofold.workgroup.imports.xes;

import org.jspecify.annotations.NullMarked;
