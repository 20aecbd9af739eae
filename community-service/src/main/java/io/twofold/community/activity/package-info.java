/** What happens in a community, as it happens. */
@NullMarked
package io.twofold.community.activity;

import org.jspecify.annotations.NullMarked;
