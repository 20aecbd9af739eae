package io.twofold.community.lines;

import java.io.IOException;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;

/** Lines as they stand in a file, and as rows whose columns are named like their fields. */
@ApplicationScoped
public class LineJson {

    private final ObjectReader fileReader;
    private final ObjectWriter fileWriter;
    private final ObjectReader rowReader;
    private final ObjectMapper rows;

    LineJson(ObjectMapper json) {
        rows = json.copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
        fileReader = json.readerFor(Line.class);
        fileWriter = json.writerFor(Line.class);
        rowReader = rows.readerFor(Line.class);
    }

    public Line read(byte[] line) throws IOException {
        return fileReader.readValue(line);
    }

    public byte[] write(Line line) throws JsonProcessingException {
        return fileWriter.writeValueAsBytes(line);
    }

    /** Of a row, as PostgreSQL's {@code row_to_json} has it, with its type as another column. */
    public Line ofRow(String row) throws JsonProcessingException {
        return rowReader.readValue(row);
    }

    /** As {@code json_to_recordset} takes them. */
    public <R> String rows(Class<R> type, List<R> rows) throws JsonProcessingException {
        return this.rows.writerFor(listOf(type)).writeValueAsString(rows);
    }

    public <R> List<R> ofRows(Class<R> type, String rows) throws JsonProcessingException {
        return this.rows.readerFor(listOf(type)).readValue(rows);
    }

    private JavaType listOf(Class<?> type) {
        return rows.getTypeFactory().constructCollectionType(List.class, type);
    }
}
