package io.twofold.stack;

import java.util.List;

import io.twofold.stack.processes.Complaint;

/** The program behind the command {@code ./twofold}. */
public final class Main {

    private Main() {}

    public static void main(String[] words) throws Exception {
        try {
            System.exit(run(List.of(words)));
        } catch (Complaint complaint) {
            System.err.println(complaint.getMessage());
            System.exit(1);
        }
    }

    private static int run(List<String> words) throws Exception {
        var arguments = new Arguments(words.subList(1, words.size()));
        return switch (words.getFirst()) {
            case "backends" -> new Backends(arguments).run();
            default -> throw new Complaint("There is no command " + words.getFirst() + ".");
        };
    }
}
