package io.twofold.bench;

import java.util.ArrayList;
import java.util.List;

/** The words after the name of a bench, taken one by one; what nobody takes is a mistake of the one who typed it. */
final class Options {

    private final List<String> words;

    Options(List<String> words) {
        this.words = new ArrayList<>(words);
    }

    /** What stands after the option, at least 1. */
    int number(String option, int otherwise) {
        var at = words.indexOf(option);
        if (at < 0) {
            return otherwise;
        }
        words.remove(at);
        if (at == words.size() || !words.get(at).matches("[1-9]\\d{0,6}")) {
            throw new IllegalArgumentException(option + " needs a number after it.");
        }
        return Integer.parseInt(words.remove(at));
    }

    void end() {
        if (!words.isEmpty()) {
            throw new IllegalArgumentException("This bench does not know " + String.join(" ", words) + ".");
        }
    }
}
