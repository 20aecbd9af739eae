package io.twofold.web.input;

import java.io.IOException;
import java.io.InputStream;

import jakarta.enterprise.context.ApplicationScoped;

import io.twofold.web.problem.ProblemException;

import static io.twofold.web.problem.WebProblem.MALFORMED_BODY;
import static io.twofold.web.problem.WebProblem.TOO_LARGE;

/** Takes the body of a request into memory, as far as it may be there and is not too large. */
@ApplicationScoped
public class Body {

    private final long limit;

    Body(InputSettings settings) {
        limit = settings.maxJsonSize().asLongValue();
    }

    /** All of the stream; nothing in it, or more than the limit, ends the request. */
    public byte[] read(InputStream body) throws IOException {
        var bytes = body.readNBytes(Math.toIntExact(limit + 1));
        if (bytes.length == 0) {
            throw new ProblemException(MALFORMED_BODY, "Send a body; there is none.");
        }
        if (bytes.length > limit) {
            throw new ProblemException(TOO_LARGE, "Send at most " + limit + " bytes, in several requests if need be.");
        }
        return bytes;
    }
}
