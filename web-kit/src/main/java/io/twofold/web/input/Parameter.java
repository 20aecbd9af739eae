package io.twofold.web.input;

import java.util.List;

/**
 * One thing that a resource method takes.
 *
 * @param name      as a client calls it
 * @param separator stands between several values in one; empty where there is one value
 */
record Parameter(Source source, String javaName, String name, Class<?> type, String separator) {

    /** Which part of a request it comes from. */
    enum Source {
        PATH,
        QUERY,
        HEADER,
        BODY
    }

    List<String> valuesIn(String sent) {
        return separator.isEmpty() ? List.of(sent) : List.of(sent.split(separator, -1));
    }
}
