package io.twofold.workgroup.processes;

/** The order of a list of processes. */
enum ProcessSort {
    NEWEST,
    NAME
}
