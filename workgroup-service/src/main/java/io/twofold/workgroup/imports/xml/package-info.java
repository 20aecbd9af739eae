/** Reading XML that somebody else wrote: what it needs, without documents that grow, fetch or never end. */
@NullMarked
package io.twofold.workgroup.imports.xml;

import org.jspecify.annotations.NullMarked;
