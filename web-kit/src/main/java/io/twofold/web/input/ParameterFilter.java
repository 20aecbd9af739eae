package io.twofold.web.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import io.twofold.web.problem.FieldProblem;

import static io.twofold.web.input.Parameter.Source.QUERY;

/** Refuses query parameters that nobody reads, which JAX-RS ignores, and values that cannot be read, where it says 404. */
class ParameterFilter {

    private final DeclaredParameters declared;

    ParameterFilter(DeclaredParameters declared) {
        this.declared = declared;
    }

    @ServerRequestFilter
    public void refuse(ResourceInfo resource, UriInfo request) {
        var parameters = declared.of(resource.getResourceMethod());
        var errors = new ArrayList<>(unknown(parameters, request));
        parameters.forEach(parameter -> malformed(parameter, request).forEach(errors::add));
        if (!errors.isEmpty()) {
            throw Violations.problem(errors);
        }
    }

    private static List<FieldProblem> unknown(List<Parameter> parameters, UriInfo request) {
        var known = parameters.stream()
                .filter(parameter -> parameter.source() == QUERY)
                .map(Parameter::name)
                .collect(Collectors.toSet());
        var detail = known.isEmpty()
                ? "is unknown: this request takes no query parameters"
                : "is unknown: known are "
                        + String.join(", ", known.stream().sorted().toList());
        return request.getQueryParameters().keySet().stream()
                .filter(name -> !known.contains(name))
                .map(name -> new FieldProblem(name, detail))
                .toList();
    }

    private static Stream<FieldProblem> malformed(Parameter parameter, UriInfo request) {
        var sent = switch (parameter.source()) {
            case PATH -> request.getPathParameters();
            case QUERY -> request.getQueryParameters();
            case HEADER, BODY -> Map.<String, List<String>>of();
        };
        return sent.getOrDefault(parameter.name(), List.of()).stream()
                .flatMap(value -> parameter.valuesIn(value).stream())
                .filter(value -> !Expected.admits(parameter.type(), value))
                .map(value -> new FieldProblem(parameter.name(), Expected.words(parameter.type())));
    }
}
