@NullMarked
package io.twofold.kit.activity;

import org.jspecify.annotations.NullMarked;
