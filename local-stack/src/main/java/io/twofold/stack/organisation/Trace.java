package io.twofold.stack.organisation;

import java.time.LocalDateTime;
import java.util.List;

/** A case as the system would log it that a process runs in. */
record Trace(String name, List<Event> events) {

    /**
     * Something that happened to it.
     *
     * @param transition of the standard life cycle of XES
     * @param at         in UTC
     */
    record Event(String step, Person person, String transition, LocalDateTime at) {}
}
