package io.twofold.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.twofold.stack.processes.Complaint;

/** The words after a command, taken one by one; what nobody takes is a mistake of the one who typed it. */
final class Arguments {

    private final List<String> words;

    Arguments(List<String> words) {
        this.words = new ArrayList<>(words);
    }

    boolean flag(String option) {
        return words.remove(option);
    }

    Optional<String> value(String option) {
        var at = words.indexOf(option);
        if (at < 0) {
            return Optional.empty();
        }
        words.remove(at);
        if (at == words.size()) {
            throw new Complaint(option + " needs a value after it.");
        }
        return Optional.of(words.remove(at));
    }

    List<String> values(String option) {
        var values = new ArrayList<String>();
        for (var value = value(option); value.isPresent(); value = value(option)) {
            values.add(value.get());
        }
        return values;
    }

    Optional<String> word() {
        return words.isEmpty() || words.getFirst().startsWith("-")
                ? Optional.empty()
                : Optional.of(words.removeFirst());
    }

    void end() {
        if (!words.isEmpty()) {
            throw new Complaint(
                    "Nobody knows what " + words.getFirst() + " means here: ./twofold tells what it understands.");
        }
    }
}
