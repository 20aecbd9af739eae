/** What an import brought, taken away again: each thing with its event, so that another import can bring it back. */
@NullMarked
package io.twofold.community.imports.takeback;

import org.jspecify.annotations.NullMarked;
