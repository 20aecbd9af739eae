package io.twofold.kit.erasures;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** How a service forgets people in the rows that it has; its table {@code erasure} says whom. */
public interface PersonErasure {

    /** From the first row of a table to its last. */
    int LONGEST_SECONDS = 600;

    /** An SQL expression over a row of {@code erasure}: the revision to answer with; null: nobody is answered. */
    String answeredRevision();

    /** Puts the replacements in the place of those whom texts mention, in transactions of its own. */
    void applyToTexts(Map<UUID, UUID> erased);

    /** Beside the texts. These have their replacements noted. */
    void apply(Connection connection, Set<UUID> erased) throws SQLException;

    /** Who is erased with others, for the next time: nobody else knows of them before the sweep has ended. */
    default void noteOthers(Connection connection) throws SQLException {}
}
