package io.twofold.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.twofold.web.problem.ProblemType;

/** The page on which every problem has a section, read from the folder beside the module. */
final class ProblemPages {

    private static final Path PAGE = Path.of("..", "docs", "problems.md");

    private ProblemPages() {}

    static boolean describe(ProblemType problem) {
        try {
            var section = "\n## %s\n**%d** %s.".formatted(problem.type(), problem.status(), problem.title());
            return Files.readString(PAGE).contains(section);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
