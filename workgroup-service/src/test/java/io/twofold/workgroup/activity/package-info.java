@NullMarked
package io.twofold.workgroup.activity;

import org.jspecify.annotations.NullMarked;
