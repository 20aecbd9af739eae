package io.twofold.metrics.ledger;

import java.util.UUID;

/** What was said of a process is said anew where it is no longer so: a bean of each feature that says something. */
public interface Remeasuring {

    /** Called again where it did not come to its end. */
    void remeasure(UUID processId);
}
