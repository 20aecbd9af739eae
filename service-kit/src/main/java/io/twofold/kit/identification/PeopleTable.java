package io.twofold.kit.identification;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

import io.twofold.web.problem.FieldProblem;
import io.twofold.web.problem.ProblemException;

import static io.twofold.web.problem.WebProblem.INVALID_REQUEST;
import static io.twofold.web.problem.WebProblem.TOO_LARGE;

/** People as a table: {@code name,person,automated}, of which the name must be there. */
public final class PeopleTable {

    private static final int MOST_ROWS = 10_000;
    private static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final CsvMapper CSV = new CsvMapper();
    private static final CsvSchema WITH_HEADER = CsvSchema.emptySchema().withHeader();

    private PeopleTable() {}

    /** Ends with 400 and every row that is wrong. */
    public static List<IdentifyPerson> read(InputStream table) throws IOException {
        var bytes = table.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new ProblemException(TOO_LARGE, "Send at most %d bytes at a time.".formatted(MOST_BYTES));
        }
        try (MappingIterator<Map<String, String>> rows =
                CSV.readerForMapOf(String.class).with(WITH_HEADER).readValues(bytes)) {
            var people = new ArrayList<IdentifyPerson>();
            var errors = new ArrayList<FieldProblem>();
            while (people.size() <= MOST_ROWS && rows.hasNextValue()) {
                read(rows.nextValue(), people, errors);
            }
            if (people.isEmpty() || people.size() > MOST_ROWS) {
                errors.add(new FieldProblem("", "must have 1 to %d rows and a header".formatted(MOST_ROWS)));
            }
            if (!errors.isEmpty()) {
                throw new ProblemException(
                        INVALID_REQUEST, "Correct what errors lists. The columns are name, person, automated.", errors);
            }
            return people;
        } catch (JacksonException e) {
            throw new ProblemException(
                    INVALID_REQUEST,
                    "Send a table with a header.",
                    List.of(new FieldProblem("", "is no table: " + e.getOriginalMessage())));
        }
    }

    private static void read(Map<String, String> row, List<IdentifyPerson> people, List<FieldProblem> errors) {
        var name = row.getOrDefault("name", "");
        var person = row.getOrDefault("person", "");
        var automated = row.getOrDefault("automated", "");
        var place = "/" + people.size();
        if (name.isBlank() || isNoText(name, 500)) {
            errors.add(new FieldProblem(place + "/name", "must be a text of 1 to 500 characters"));
        }
        if (isNoText(person, 255)) {
            errors.add(new FieldProblem(place + "/person", "must be a text of at most 255 characters"));
        }
        if (!automated.isEmpty() && !automated.matches("(?i)true|false")) {
            errors.add(new FieldProblem(place + "/automated", "must be true, false or empty"));
        }
        people.add(new IdentifyPerson(name, person.isEmpty() ? null : person, Boolean.parseBoolean(automated)));
    }

    private static boolean isNoText(String value, int longest) {
        return value.length() > longest || value.indexOf('\0') >= 0; // which PostgreSQL does not keep
    }
}
