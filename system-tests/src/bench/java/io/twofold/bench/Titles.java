package io.twofold.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Titles of real questions, and what is made of their words: contributions as many as are wanted, and what somebody
 * would look for. The same with every run.
 */
final class Titles {

    private static final Pattern TITLE = Pattern.compile(" Title=\"([^\"]*)\"");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{3,}");
    private static final long SEED = 20180905;
    private static final int WORDS_OF_TITLE = 8;
    private static final int WORDS_OF_BODY = 60;
    private static final Instant BEGINNING = Instant.parse("2018-03-12T12:00:00Z");

    private final List<List<String>> titles;
    private final List<String> words;

    private Titles(List<List<String>> titles) {
        this.titles = titles;
        this.words = titles.stream().flatMap(List::stream).toList(); // frequent ones as often as they are
    }

    static Titles of(Path posts) throws IOException {
        return new Titles(TITLE.matcher(Files.readString(posts))
                .results()
                .map(title -> WORD.matcher(title.group(1))
                        .results()
                        .map(MatchResult::group)
                        .toList())
                .filter(title -> title.size() >= 3)
                .toList());
    }

    /** As lines for an import: of five contributions one is a question, the others are its answers. */
    Path contributions(int number) throws IOException {
        var file = Files.createTempFile("twofold-bench", ".ndjson");
        file.toFile().deleteOnExit();
        var random = new Random(SEED);
        try (var lines = Files.newBufferedWriter(file)) {
            for (var i = 0; i < number; i++) {
                write(lines, i, random);
            }
        }
        return file;
    }

    private void write(BufferedWriter lines, int number, Random random) throws IOException {
        var place = number % 5 == 0
                ? "\"kind\":\"QUESTION\",\"title\":\"%s\"".formatted(text(WORDS_OF_TITLE, random))
                : "\"kind\":\"ANSWER\",\"parentId\":\"%d\"".formatted(number - number % 5);
        lines.write(
                "{\"type\":\"contribution\",\"id\":\"%d\",\"authorId\":\"%d\",%s,\"body\":\"%s\",\"createdAt\":\"%s\"}\n"
                        .formatted(
                                number,
                                random.nextInt(3_000),
                                place,
                                text(WORDS_OF_BODY, random),
                                BEGINNING.plusSeconds(number * 60L)));
    }

    private String text(int length, Random random) {
        return IntStream.range(0, length)
                .mapToObj(i -> words.get(random.nextInt(words.size())))
                .collect(Collectors.joining(" "));
    }

    /** One to three words that follow each other in a title. */
    List<String> queries(int number) {
        var random = new Random(SEED);
        return IntStream.range(0, number)
                .mapToObj(i -> {
                    var title = titles.get(random.nextInt(titles.size()));
                    var length = 1 + i % 3;
                    var from = random.nextInt(title.size() - length + 1);
                    return String.join(" ", title.subList(from, from + length));
                })
                .toList();
    }
}
