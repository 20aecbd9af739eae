package io.twofold.stack;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;

import io.twofold.stack.processes.Complaint;

/** What is behind the command {@code ./twofold}. */
public final class Main {

    private Main() {}

    public static void main(String[] words) throws InterruptedException {
        try {
            System.exit(run(words[0], new Arguments(List.of(words).subList(1, words.length))));
        } catch (Complaint complaint) {
            fail(complaint.sentence());
        } catch (AccessDeniedException e) {
            fail(e.getFile() + " belongs to another user: run this as its owner, or make it yours.");
        } catch (IOException e) {
            fail("The disk does not let Twofold work (" + e.getMessage()
                    + "): make room, or look whose the files are.");
        }
    }

    private static void fail(String sentence) {
        System.err.println(sentence);
        System.exit(1);
    }

    private static int run(String command, Arguments arguments) throws IOException, InterruptedException {
        return switch (command) {
            case "up" -> Up.of(root(), arguments).run();
            case "down" -> Down.of(root(), arguments).run();
            case "status" -> Status.of(root(), arguments).run();
            case "token" -> Token.of(root(), arguments).run();
            case "sample" -> Sample.of(root(), arguments).run();
            case "backends" -> Backends.of(arguments).run();
            default -> throw new Complaint("There is no command " + command + ": ./twofold names all.");
        };
    }

    private static Path root() {
        return Path.of(System.getProperty("twofold.root")).toAbsolutePath();
    }
}
