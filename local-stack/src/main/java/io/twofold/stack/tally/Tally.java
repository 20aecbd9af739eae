package io.twofold.stack.tally;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * What the tests of all modules have come to: a line for each that was skipped, with its reason, then one that counts.
 *
 * <p>Of the JDK alone, so that {@code java Tally.java FOLDER} runs where nothing could be built.
 */
public final class Tally {

    private static final String REPORT = ".*/checks/target/(surefire|failsafe)-reports/TEST-.*\\.xml";

    private Tally() {}

    /** With the folder below which Maven has left its reports. */
    public static void main(String[] words) throws IOException {
        lines(Path.of(words[0])).forEach(System.out::println);
    }

    static List<String> lines(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            var reports = files.filter(file -> file.toString().matches(REPORT)).sorted();
            return lines(reports.flatMap(Tally::tests).toList());
        }
    }

    private static List<String> lines(List<Element> tests) {
        var failed = tests.stream()
                .filter(test -> has(test, "failure") || has(test, "error"))
                .count();
        var skipped = tests.stream().filter(test -> has(test, "skipped")).toList();
        var passed = tests.size() - failed - skipped.size();
        var lines = new ArrayList<>(skipped.stream().map(Tally::reason).toList());
        lines.add(passed + " passed, " + failed + " failed, " + skipped.size() + " skipped");
        return lines;
    }

    private static String reason(Element test) {
        var skipped = (Element) test.getElementsByTagName("skipped").item(0);
        var name = test.getAttribute("classname") + "." + test.getAttribute("name");
        return "skipped: " + name + ": " + skipped.getAttribute("message");
    }

    private static boolean has(Element test, String outcome) {
        return test.getElementsByTagName(outcome).getLength() > 0;
    }

    private static Stream<Element> tests(Path report) {
        try {
            var document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(report.toFile());
            var tests = document.getElementsByTagName("testcase");
            return IntStream.range(0, tests.getLength()).mapToObj(i -> (Element) tests.item(i));
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(report + " cannot be read", e);
        }
    }
}
