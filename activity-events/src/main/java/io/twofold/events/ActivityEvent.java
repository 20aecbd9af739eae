package io.twofold.events;

import java.util.UUID;

/** A fact that one of the services publishes: in the past tense, with ids and labels, never what people wrote. */
public interface ActivityEvent {

    /** What it says something about; the type says what kind of thing that is. */
    UUID thingId();

    /** Rises with every change of the thing: whoever keeps the highest is right, whatever comes twice or late. */
    int revision();

    /** The aggregate whose order matters, and so the key of the record. */
    UUID key();
}
