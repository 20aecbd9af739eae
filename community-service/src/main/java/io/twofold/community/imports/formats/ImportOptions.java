package io.twofold.community.imports.formats;

import java.util.UUID;

/**
 * What the request of an import asks for.
 *
 * @param admin whether an admin asked, who may name real people as authors
 */
public record ImportOptions(String format, boolean admin, UUID startedBy) {}
