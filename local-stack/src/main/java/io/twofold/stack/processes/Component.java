package io.twofold.stack.processes;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** One of the processes that Twofold consists of. */
public interface Component {

    String name();

    int port();

    /** Makes what the process needs before its start; what is there already stays as it is. */
    default void prepare() throws IOException, InterruptedException {}

    List<String> command();

    default Map<String, String> environment() {
        return Map.of();
    }

    /** Whether the process of this id, which is alive, does its work. */
    boolean ready(long pid);

    default String stopSignal() {
        return "TERM";
    }

    /** Whether it may be launched again when it ends before it was ever ready. */
    default boolean triesAgain() {
        return false;
    }
}
