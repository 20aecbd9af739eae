package io.twofold.metrics.ledger;

import java.util.UUID;

import org.jboss.logging.Logger;

import io.twofold.web.problem.ProblemException;

/** What was said of a process is said anew where it is no longer so: a bean of each feature that says something. */
public interface Remeasuring {

    /** Called again where it did not come to its end. */
    void remeasure(UUID processId);

    /** One of them. Where that can no longer be asked for, what was said stays the newest. */
    static void say(UUID thingId, Runnable anew) {
        try {
            anew.run();
        } catch (ProblemException e) {
            Logger.getLogger(Remeasuring.class).infof("%s is not measured anew: %s", thingId, e.getMessage());
        }
    }
}
