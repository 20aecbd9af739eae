package io.twofold.web.problem;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY;

/**
 * The body of every answer that is an error (RFC 9457).
 *
 * @param type     names the kind; documented
 * @param title    the same for every occurrence
 * @param detail   what to do next
 * @param instance the path of the request
 * @param traceId  finds the request in the logs
 * @param errors   everything that is wrong with the request
 */
@JsonInclude(NON_EMPTY)
record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        @Nullable String traceId,
        List<FieldProblem> errors) {

    static Problem of(ProblemException e, @Nullable String instance, @Nullable String traceId) {
        var type = e.type();
        return new Problem(
                "/problems/" + type.type(), type.title(), type.status(), e.detail(), instance, traceId, e.errors());
    }
}
