package io.twofold.workgroup.imports.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import org.jspecify.annotations.Nullable;

import io.twofold.kit.jobs.Flaw;
import io.twofold.workgroup.imports.logs.BrokenLog;
import io.twofold.workgroup.imports.logs.LogLimits;
import io.twofold.workgroup.imports.logs.LogNames;

/** The rows of a table, each with a value for every column of its first row. */
final class CsvRows {

    private static final int COLUMNS = 2_000;

    private static final CsvFactory CSV = CsvFactory.builder()
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LogLimits.VALUE)
                    .build())
            .build();

    private final CsvParser csv;
    private final List<String> header;

    private long line;
    private int characters;

    CsvRows(InputStream table, @Nullable String charset, @Nullable String delimiter) throws IOException {
        try {
            var text = CsvText.open(table, charset);
            var separator = delimiter == null ? CsvText.separator(text) : delimiter.charAt(0);
            csv = CSV.createParser(text);
            csv.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator));
        } catch (CharacterCodingException e) {
            throw wronglyEncoded();
        }
        var first = read(COLUMNS);
        header = first == null
                ? List.of()
                : first.stream().map(name -> LogNames.clean(name.strip())).toList();
    }

    List<String> header() {
        return header;
    }

    /** Null at the end. */
    @Nullable
    List<String> next() throws IOException {
        var row = read(header.size());
        while (row != null && row.size() < header.size()) {
            row.add("");
        }
        return row;
    }

    /** Where the last row began. */
    long line() {
        return line;
    }

    /** How many the last row had. */
    int characters() {
        return characters;
    }

    private @Nullable List<String> read(int most) throws IOException {
        try {
            if (csv.nextToken() == null) {
                return null;
            }
            characters = 0;
            var row = new ArrayList<String>();
            while (csv.nextToken() != JsonToken.END_ARRAY) {
                if (row.isEmpty()) { // before it, the parser still stands at the row before
                    line = csv.currentTokenLocation().getLineNr();
                }
                var value = csv.getText();
                characters += value.length();
                if (row.size() == most && value.isEmpty()) {
                    continue; // a separator at the end of the row
                }
                if (row.size() == most || characters > LogLimits.CASE) {
                    throw new BrokenLog(new Flaw(
                            row.size() == most
                                    ? "A row of more than %d columns: is the delimiter another, or a quote missing?"
                                            .formatted(most)
                                    : "A row of more than %d characters.".formatted(LogLimits.CASE),
                            line,
                            null,
                            null));
                }
                row.add(value);
            }
            return row;
        } catch (JacksonException e) {
            var where = e.getLocation();
            throw new BrokenLog(new Flaw(
                    "This cannot be read as a table: " + e.getOriginalMessage(),
                    where == null ? line : (long) where.getLineNr(),
                    where == null ? null : (long) where.getColumnNr(),
                    null));
        } catch (CharacterCodingException e) {
            throw wronglyEncoded();
        }
    }

    private BrokenLog wronglyEncoded() {
        return new BrokenLog(new Flaw("A character that is not of this encoding: say charset.", line, null, null));
    }
}
