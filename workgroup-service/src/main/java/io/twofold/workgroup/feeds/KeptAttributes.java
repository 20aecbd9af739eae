package io.twofold.workgroup.feeds;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.twofold.web.problem.FieldProblem;
import io.twofold.web.problem.ProblemException;

import static io.twofold.web.problem.WebProblem.INVALID_REQUEST;
import static jakarta.transaction.Transactional.TxType.MANDATORY;

/** What else another system tells of a step: kept for whoever exports it, but not of those who were erased. */
@ApplicationScoped
class KeptAttributes {

    private static final String KEEP = """
            UPDATE case_step SET attributes = CAST(told.attributes AS json)
            FROM unnest(?, ?) AS told (id, attributes)
            WHERE case_step.id = told.id AND NOT EXISTS (SELECT FROM erasure WHERE replaced_by = person_id)
            """;

    private final DataSource database;
    private final ObjectMapper json;

    KeptAttributes(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    record OfStep(UUID stepId, Map<String, Object> attributes) {}

    /** Of steps that are written. Ends with a problem where a value is none that a log can have. */
    @Transactional(MANDATORY)
    void keep(List<OfStep> told) throws SQLException {
        if (told.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection();
                var keep = connection.prepareStatement(KEEP)) {
            keep.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", told.stream().map(OfStep::stepId).toArray()));
            keep.setArray(
                    2,
                    connection.createArrayOf(
                            "text", told.stream().map(this::text).toArray()));
            keep.executeUpdate();
        }
    }

    private String text(OfStep told) {
        told.attributes().forEach((key, value) -> {
            if (!(value instanceof String || value instanceof Number || value instanceof Boolean)) {
                throw new ProblemException(
                        INVALID_REQUEST,
                        "Give texts, numbers, true or false.",
                        List.of(new FieldProblem("/attributes/" + key, "is none of these")));
            }
        });
        try {
            return json.writeValueAsString(told.attributes());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
