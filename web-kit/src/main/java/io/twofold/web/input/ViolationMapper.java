package io.twofold.web.input;

import java.util.ArrayList;
import java.util.List;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path.Node;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;

import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.twofold.web.problem.FieldProblem;
import io.twofold.web.problem.ProblemAnswers;

import static io.twofold.web.input.Parameter.Source.BODY;

class ViolationMapper {

    private final DeclaredParameters declared;
    private final ProblemAnswers answers;

    ViolationMapper(DeclaredParameters declared, ProblemAnswers answers) {
        this.declared = declared;
        this.answers = answers;
    }

    @ServerExceptionMapper
    public Response answer(ResteasyReactiveViolationException e, ResourceInfo resource) {
        var parameters = declared.of(resource.getResourceMethod());
        var errors = new ArrayList<FieldProblem>();
        for (var violation : e.getConstraintViolations()) {
            var path = nodes(violation);
            if (path.get(1).getKind() != ElementKind.PARAMETER) {
                return answers.of(answers.unexpected(e)); // what we answer breaks our own rules: not the client's doing
            }
            errors.add(new FieldProblem(name(path, parameters), violation.getMessage()));
        }
        return answers.of(Violations.problem(errors));
    }

    /** The path begins with the method and its parameter; what follows lies in the body, or in a bean of parameters. */
    private static String name(List<Node> path, List<Parameter> parameters) {
        return path.subList(1, path.size()).stream()
                .flatMap(node -> parameters.stream()
                        .filter(parameter -> parameter.javaName().equals(node.getName())))
                .findFirst()
                .filter(parameter -> parameter.source() != BODY)
                .map(Parameter::name)
                .orElseGet(() -> Violations.pointer(path.subList(2, path.size())));
    }

    private static List<Node> nodes(ConstraintViolation<?> violation) {
        var nodes = new ArrayList<Node>();
        violation.getPropertyPath().forEach(nodes::add);
        return nodes;
    }
}
