package io.twofold.workgroup.imports.cases;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.workgroup.imports.logs.LogEvent;

/**
 * Whom the names of a log mean.
 *
 * @param known  by name
 * @param erased those who were erased, with what stands in their place
 */
record NamedPeople(Map<String, UUID> known, Map<UUID, UUID> erased) {

    /** Also of whoever was erased: only to know the event again. */
    @Nullable
    UUID knownAs(LogEvent event) {
        return event.person() == null ? null : known.get(event.person());
    }

    @Nullable
    UUID idOf(@Nullable UUID person) {
        return person == null ? null : erased.getOrDefault(person, person);
    }

    /** Of what whoever was erased did nothing else is kept. */
    Map<String, Object> attributesOf(LogEvent event, @Nullable UUID person) {
        return person != null && erased.containsKey(person) ? Map.of() : event.attributes();
    }
}
