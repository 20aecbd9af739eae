/** What happens in a workgroup, as it happens. */
@NullMarked
package io.twofold.workgroup.activity;

import org.jspecify.annotations.NullMarked;
