package io.twofold.kit.identification;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/**
 * Where a service keeps who is who. What changes something answers with the rows that it changed: alias, revision,
 * person, whether it is a machine.
 */
public interface IdentificationTable {

    /** The alias of a name in what belongs to the owner. */
    UUID alias(UUID ownerId, String name);

    /** Of owner, time, aliases, names, people, machines; of an alias that was erased nothing is said any more. */
    String keep();

    /** Of time, alias, owner. */
    String takeBack();

    /** Of alias, owner. */
    String findPerson();

    /** What else is kept of them, in the same transaction: their names, by alias. */
    default void kept(Connection connection, UUID ownerId, Map<UUID, String> names) throws SQLException {}
}
