package io.twofold.gateway.openapi;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

@Path("/openapi")
class OpenApiResource {

    private static final String YAML = "application/yaml";

    private final ServiceDocuments documents;
    private final ObjectMapper json;
    private final ObjectMapper yaml = new YAMLMapper();

    OpenApiResource(ServiceDocuments documents, ObjectMapper json) {
        this.documents = documents;
        this.json = json;
    }

    @GET
    @Produces(APPLICATION_JSON)
    public RestResponse<String> asAskedFor(@RestQuery @DefaultValue("json") Format format)
            throws JsonProcessingException {
        return switch (format) {
            case json -> ResponseBuilder.ok(write(json), APPLICATION_JSON).build();
            case yaml -> asYaml();
        };
    }

    @GET
    @Produces(YAML)
    public RestResponse<String> asYaml() throws JsonProcessingException {
        return ResponseBuilder.ok(write(yaml), YAML).build();
    }

    private String write(ObjectMapper as) throws JsonProcessingException {
        return as.writeValueAsString(SuiteDocument.of(documents.all()));
    }

    /** As clients write it. */
    enum Format {
        json,
        yaml
    }
}
