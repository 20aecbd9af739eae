package io.twofold.web.problem;

import java.util.List;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

import static org.eclipse.microprofile.openapi.models.security.SecurityScheme.Type.HTTP;

/** Says in the OpenAPI document, once for all operations, what an error looks like and how to log in. */
@OpenApiFilter(stages = RunStage.BUILD)
public class ProblemOpenApi implements OASFilter {

    private static final String BEARER = "bearer";
    private static final String PROBLEM = "Problem";

    @Override
    public Operation filterOperation(Operation operation) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        operation.getResponses().setDefaultValue(OASFactory.createAPIResponse().ref(PROBLEM));
        return operation;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        var body = OASFactory.createMediaType().schema(OASFactory.createSchema().ref(PROBLEM));
        document.getComponents()
                .addSchema(PROBLEM, schema())
                .addResponse(
                        PROBLEM,
                        OASFactory.createAPIResponse()
                                .description("What is wrong, and what to do (RFC 9457)")
                                .content(OASFactory.createContent().addMediaType(ProblemAnswers.MEDIA_TYPE, body)))
                .addSecurityScheme(
                        BEARER,
                        OASFactory.createSecurityScheme()
                                .type(HTTP)
                                .scheme(BEARER)
                                .bearerFormat("JWT"));
        document.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(BEARER));
    }

    private static Schema schema() {
        var error = object().addProperty("pointer", text()).addProperty("detail", text());
        return object().addProperty("type", text())
                .addProperty("title", text())
                .addProperty("status", of(SchemaType.INTEGER))
                .addProperty("detail", text())
                .addProperty("instance", text())
                .addProperty("traceId", text())
                .addProperty("errors", of(SchemaType.ARRAY).items(error))
                .required(List.of("type", "title", "status", "detail"));
    }

    private static Schema object() {
        return of(SchemaType.OBJECT);
    }

    private static Schema text() {
        return of(SchemaType.STRING);
    }

    private static Schema of(SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }
}
