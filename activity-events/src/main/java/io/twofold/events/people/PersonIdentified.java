package io.twofold.events.people;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An alias of an imported log or community is that person, or a machine, or nobody.
 *
 * @param aliasId the id of a name in an import
 * @param personId the person; the alias itself: taken back; absent: nobody
 * @param automated whether it is a machine, which never counts as a person
 */
public record PersonIdentified(
        UUID aliasId, int revision, @Nullable UUID personId, boolean automated) implements PeopleEvent {

    @Override
    public UUID thingId() {
        return aliasId;
    }

    @Override
    public UUID key() {
        return aliasId;
    }
}
