/** What a format of imports is to the job that runs them, whatever it reads. */
@NullMarked
package io.twofold.community.imports.formats;

import org.jspecify.annotations.NullMarked;
