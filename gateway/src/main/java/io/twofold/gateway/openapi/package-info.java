/** One OpenAPI document of the whole suite. */
@NullMarked
package io.twofold.gateway.openapi;

import org.jspecify.annotations.NullMarked;
