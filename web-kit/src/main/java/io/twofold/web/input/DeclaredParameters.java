package io.twofold.web.input;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

import static io.twofold.web.input.Parameter.Source.BODY;
import static io.twofold.web.input.Parameter.Source.HEADER;
import static io.twofold.web.input.Parameter.Source.PATH;
import static io.twofold.web.input.Parameter.Source.QUERY;

/** What resource methods say that they take. */
@ApplicationScoped
class DeclaredParameters {

    private final Map<Method, List<Parameter>> known = new ConcurrentHashMap<>();

    List<Parameter> of(Method method) {
        return known.computeIfAbsent(
                method,
                declared -> Stream.of(declared.getParameters())
                        .flatMap(parameter -> parameter.isAnnotationPresent(BeanParam.class)
                                ? fieldsOf(parameter.getType())
                                : Stream.of(
                                        parameter(parameter, parameter.getName(), parameter.getParameterizedType())))
                        .toList());
    }

    private static Stream<Parameter> fieldsOf(Class<?> bean) {
        return Stream.of(bean.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .map(field -> parameter(field, field.getName(), field.getGenericType()));
    }

    private static Parameter parameter(AnnotatedElement declared, String javaName, Type type) {
        var separator = declared.getAnnotation(Separator.class);
        for (var annotation : declared.getAnnotations()) {
            var source = switch (annotation) {
                case RestPath path -> new Named(PATH, path.value());
                case PathParam path -> new Named(PATH, path.value());
                case RestQuery query -> new Named(QUERY, query.value());
                case QueryParam query -> new Named(QUERY, query.value());
                case RestHeader header -> new Named(HEADER, header.value());
                case HeaderParam header -> new Named(HEADER, header.value());
                default -> null;
            };
            if (source != null) {
                var name = source.name().isEmpty() ? javaName : source.name();
                return new Parameter(
                        source.source(), javaName, name, single(type), separator == null ? "" : separator.value());
            }
        }
        return new Parameter(BODY, javaName, "", single(type), "");
    }

    /** The type of one value, where there may be several. */
    private static Class<?> single(Type type) {
        return switch (type) {
            case Class<?> simple -> simple;
            case ParameterizedType many when many.getActualTypeArguments()[0] instanceof Class<?> each -> each;
            default -> Object.class;
        };
    }

    private record Named(Parameter.Source source, String name) {}
}
