/** What operational systems recorded: event logs become cases, steps and deliveries, each event once. */
@NullMarked
package io.twofold.workgroup.imports;

import org.jspecify.annotations.NullMarked;
