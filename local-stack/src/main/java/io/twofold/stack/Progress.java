package io.twofold.stack;

/**
 * What is told on standard error while things start.
 *
 * @param start of the command, in milliseconds since 1970
 */
record Progress(long start) {

    /** Of the shell that started this program, which may have built it first. */
    static Progress sinceCommand() {
        return new Progress(Long.getLong("twofold.start", System.currentTimeMillis() / 1000) * 1000);
    }

    void tell(String what, String state) {
        System.err.printf("  %-13s %s%n", what, state);
    }

    long seconds() {
        return (System.currentTimeMillis() - start) / 1000;
    }
}
