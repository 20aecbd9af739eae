package io.twofold.stack.organisation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

import io.twofold.stack.organisation.Question.Answer;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Questions of a community as text: a line {@code ? title | body} asks, one {@code - text} answers, and {@code + text}
 * is the answer that helped. Who says what is drawn: a few answer much, most only ask.
 */
final class QuestionFile {

    private final List<Person> members;
    private final Random random;

    private QuestionFile(List<Person> members, Random random) {
        this.members = members;
        this.random = random;
    }

    static List<Question> read(String name, List<Person> members) {
        try (InputStream file = Objects.requireNonNull(QuestionFile.class.getResourceAsStream(name))) {
            var lines = new String(file.readAllBytes(), UTF_8).lines();
            return new QuestionFile(members, new Random(name.hashCode())).read(lines.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Question> read(List<String> lines) {
        var questions = new ArrayList<Question>();
        for (var line : lines) {
            var text = line.substring(2);
            if (line.startsWith("? ")) {
                var parts = text.split(" \\| ", 2);
                var asker = members.get(random.nextInt(members.size()));
                questions.add(new Question(asker, parts[0], parts[1], new ArrayList<>()));
            } else {
                var question = questions.getLast();
                question.answers().add(new Answer(knower(question.asker()), text, line.startsWith("+ ")));
            }
        }
        return questions;
    }

    private Person knower(Person asker) {
        var others = members.stream().filter(member -> !member.equals(asker)).toList();
        return others.get((int) (others.size() * StrictMath.pow(random.nextDouble(), 3)));
    }
}
