package io.twofold.events;

import java.lang.reflect.Executable;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import org.jspecify.annotations.Nullable;

/** Refuses data that lacks a component which is not {@link Nullable}, so that what was read is what its type says. */
final class NoNullsUnlessNullable extends NopAnnotationIntrospector {

    @Override
    public JsonSetter.Value findSetterInfo(Annotated annotated) {
        return annotated instanceof AnnotatedParameter parameter && !isNullable(parameter)
                ? JsonSetter.Value.forValueNulls(Nulls.FAIL)
                : JsonSetter.Value.empty();
    }

    private static boolean isNullable(AnnotatedParameter parameter) {
        var constructor = (Executable) parameter.getOwner().getMember();
        return constructor.getAnnotatedParameterTypes()[parameter.getIndex()].isAnnotationPresent(Nullable.class);
    }
}
