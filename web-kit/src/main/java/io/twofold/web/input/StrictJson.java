package io.twofold.web.input;

import java.io.IOException;
import java.lang.reflect.Type;
import java.util.ArrayList;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import org.jspecify.annotations.Nullable;

import io.twofold.web.problem.FieldProblem;
import io.twofold.web.problem.ProblemException;

import static io.twofold.web.problem.WebProblem.INVALID_REQUEST;
import static io.twofold.web.problem.WebProblem.MALFORMED_BODY;

/** Reads JSON from outside; what does not fit its type ends the request with all that is wrong with it. */
@ApplicationScoped
public class StrictJson {

    private static final int MOST_ERRORS = 50;

    private final ObjectMapper json;

    StrictJson(ObjectMapper json) {
        this.json = json;
    }

    /** The document as an instance of {@code type}. */
    public <T> T read(byte[] document, Type type) {
        ObjectReader reader = json.readerFor(json.constructType(type));
        try {
            return present(reader.readValue(document));
        } catch (JsonMappingException e) {
            throw allThatIsWrong(tree(document), reader, e);
        } catch (IOException e) {
            throw malformed(e);
        }
    }

    /** The same of a document that has been taken apart already. */
    public <T> T read(JsonNode document, Type type) {
        ObjectReader reader = json.readerFor(json.constructType(type));
        try {
            return reader.readValue(document);
        } catch (JsonMappingException e) {
            throw allThatIsWrong(document.deepCopy(), reader, e);
        } catch (IOException e) {
            throw malformed(e);
        }
    }

    /** The document taken apart, whatever it is. */
    public JsonNode tree(byte[] document) {
        try {
            return json.readTree(document);
        } catch (IOException e) {
            throw malformed(e);
        }
    }

    private static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new ProblemException(MALFORMED_BODY, "Send an object or a list; this is null.");
        }
        return value;
    }

    /** Jackson stops at the first error: take out what it is about, and see what it says next. */
    private static ProblemException allThatIsWrong(JsonNode document, ObjectReader reader, JsonMappingException first) {
        var errors = new ArrayList<FieldProblem>();
        for (JsonMappingException next = first; next != null && errors.size() < MOST_ERRORS; ) {
            if (next.getCause() instanceof ProblemException ours) {
                return ours;
            }
            var mismatch = Mismatch.of(next);
            errors.add(mismatch.problem());
            next = mismatch.removedFrom(document) ? error(reader, document) : null;
        }
        return new ProblemException(INVALID_REQUEST, "Correct what errors lists and send the request again.", errors);
    }

    private static @Nullable JsonMappingException error(ObjectReader reader, JsonNode document) {
        try {
            reader.readValue(document);
            return null;
        } catch (JsonMappingException e) {
            return e;
        } catch (IOException e) {
            throw malformed(e);
        }
    }

    private static ProblemException malformed(IOException e) {
        // Not its message, which quotes settings of the parser.
        var place = e instanceof JsonProcessingException at && at.getLocation() != null
                ? " at line " + at.getLocation().getLineNr() + ", column "
                        + at.getLocation().getColumnNr()
                : "";
        return new ProblemException(MALFORMED_BODY, "Send valid JSON; this is not" + place + ".");
    }
}
