package io.twofold.stack.processes;

import java.util.List;

/** A component for tests, which is ready at once unless it is named otherwise. */
record Script(String name, String text) implements Component {

    /** From {@code NAME=SHELL SCRIPT}. */
    static Script parse(String words) {
        var sign = words.indexOf('=');
        return new Script(words.substring(0, sign), words.substring(sign + 1));
    }

    @Override
    public int port() {
        return 0;
    }

    @Override
    public List<String> command() {
        return List.of("sh", "-c", text);
    }

    @Override
    public boolean ready(long pid) {
        return !name.equals("unready");
    }
}
