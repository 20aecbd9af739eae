package io.twofold.gateway.openapi;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.twofold.gateway.Owner;
import io.twofold.gateway.ServiceCalls;
import io.twofold.web.problem.ProblemException;

import static io.twofold.gateway.openapi.OpenApiProblem.DOCUMENT_INCOMPLETE;

/** The services' own documents, as they last told them. */
@ApplicationScoped
class ServiceDocuments {

    private static final long FRESH = Duration.ofMinutes(1).toNanos();
    private static final int OK = 200;

    private final Map<Owner, Told> told = new EnumMap<>(Owner.class);
    private final ServiceCalls calls;
    private final ObjectMapper json;

    ServiceDocuments(ServiceCalls calls, ObjectMapper json) {
        this.calls = calls;
        this.json = json;
    }

    /** By the prefix of each service; a part of the suite would be taken for all of it, so all of them or none. */
    synchronized Map<String, ObjectNode> all() {
        var all = new LinkedHashMap<String, ObjectNode>();
        for (var owner : Owner.values()) {
            var name = owner.name();
            all.put(name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT), document(owner));
        }
        return all;
    }

    private ObjectNode document(Owner owner) {
        var last = told.get(owner);
        if (last != null && System.nanoTime() - last.at < FRESH) {
            return last.document;
        }
        try {
            var answer = calls.get(owner, "/q/openapi?format=json");
            if (answer.statusCode() == OK) {
                var document = (ObjectNode) json.readTree(answer.body());
                told.put(owner, new Told(document, System.nanoTime()));
                return document;
            }
        } catch (IOException e) {
            // the same as an answer that is none
        }
        if (last == null) {
            throw new ProblemException(DOCUMENT_INCOMPLETE, "Try again when " + owner + " is back.")
                    .with("Retry-After", "5");
        }
        return last.document;
    }

    private record Told(ObjectNode document, long at) {}
}
