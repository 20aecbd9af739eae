package io.twofold.stack.processes;

import java.io.IOException;

/** One of the processes that Twofold consists of: it serves until it is stopped. */
public interface Component extends Program {

    @Override
    int port();

    /** Makes what the process needs before its start; what is there already stays as it is. */
    default void prepare() throws IOException, InterruptedException {}

    /** Whether the process of this id, which is alive, does its work. */
    boolean ready(long pid);

    /** Whether it may be launched again when it ends before it was ever ready. */
    default boolean triesAgain() {
        return false;
    }
}
