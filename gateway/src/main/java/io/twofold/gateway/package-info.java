/** One address, one login and one OpenAPI document for three services. It keeps nothing, and trusts nobody's word for it. */
@NullMarked
package io.twofold.gateway;

import org.jspecify.annotations.NullMarked;
