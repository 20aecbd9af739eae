/** What a contribution says, and how its author sends and revises it. */
@NullMarked
package io.twofold.community.contributions.texts;

import org.jspecify.annotations.NullMarked;
