package io.twofold.workgroup.imports.logs;

/** In which form a log is told. */
public enum LogFormat {
    XES,
    OCEL_JSON,
    OCEL_XML,
    CSV
}
