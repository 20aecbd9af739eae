/** Object-centric logs (OCEL 2.0), in JSON and XML: an event belongs to each object of the type that is the case. */
@NullMarked
package io.twofold.workgroup.imports.ocel;

import org.jspecify.annotations.NullMarked;
