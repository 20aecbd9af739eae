package io.twofold.web.conditional;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.twofold.web.input.Body;
import io.twofold.web.input.StrictJson;
import io.twofold.web.problem.ProblemException;

import static io.twofold.web.problem.WebProblem.MALFORMED_BODY;

@Provider
@Consumes(MergePatch.MEDIA_TYPE)
class MergePatchReader implements MessageBodyReader<MergePatch> {

    private final Body body;
    private final ObjectMapper json;
    private final StrictJson strict;
    private final Validator validator;

    MergePatchReader(Body body, ObjectMapper json, StrictJson strict, Validator validator) {
        this.body = body;
        this.json = json;
        this.strict = strict;
        this.validator = validator;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == MergePatch.class;
    }

    @Override
    public MergePatch readFrom(
            Class<MergePatch> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream stream)
            throws IOException {
        if (strict.tree(body.read(stream)) instanceof ObjectNode patch) {
            return new MergePatch(patch, json, strict, validator);
        }
        throw new ProblemException(MALFORMED_BODY, "Send a JSON object with the fields to change.");
    }
}
