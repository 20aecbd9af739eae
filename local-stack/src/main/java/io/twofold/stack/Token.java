package io.twofold.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import io.twofold.stack.processes.Complaint;

/** Prints a token of the development issuer, and nothing else. */
record Token(Path root, String name, List<String> roles, Optional<String> unit) {

    private static final List<String> ROLES = List.of("analyst", "feed", "admin");

    Token {
        for (var role : roles) {
            if (!ROLES.contains(role)) {
                throw new Complaint("There is no role " + role + ": it is one of " + String.join(", ", ROLES) + ".");
            }
        }
    }

    static Token of(Path root, Arguments arguments) {
        var roles = arguments.values("--role");
        var unit = arguments.value("--unit");
        var name = arguments.word().orElseThrow(() -> new Complaint("A token is somebody's: ./twofold token alice"));
        arguments.end();
        return new Token(root, name, roles, unit);
    }

    int run() throws IOException, InterruptedException {
        System.out.println(Stack.issuer(root).token(name, roles, unit));
        return 0;
    }
}
