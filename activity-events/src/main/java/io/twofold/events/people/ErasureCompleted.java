package io.twofold.events.people;

import java.util.UUID;

/**
 * A service has forgotten a person.
 *
 * @param personId who was erased
 * @param service which has done its part
 */
public record ErasureCompleted(UUID personId, int revision, String service) implements PeopleEvent {

    @Override
    public UUID thingId() {
        return personId;
    }

    @Override
    public UUID key() {
        return personId;
    }
}
