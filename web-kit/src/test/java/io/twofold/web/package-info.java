@NullMarked
package io.twofold.web;

import org.jspecify.annotations.NullMarked;
