@NullMarked
package io.twofold.community.activity;

import org.jspecify.annotations.NullMarked;
