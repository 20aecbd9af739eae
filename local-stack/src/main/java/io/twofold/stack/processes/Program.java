package io.twofold.stack.processes;

import java.util.List;
import java.util.Map;

/** What can be launched as a process. */
public interface Program {

    String name();

    List<String> command();

    /** Beside the environment of the parent. */
    default Map<String, String> environment() {
        return Map.of();
    }

    /** Where it listens; 0 for one that does not. */
    default int port() {
        return 0;
    }

    /** What asks it to end. */
    default String stopSignal() {
        return "TERM";
    }
}
