/** What is known of a process as an event log that any tool of process mining reads. */
@NullMarked
package io.twofold.workgroup.exports;

import org.jspecify.annotations.NullMarked;
