package io.twofold.workgroup.imports;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The value of an attribute as JSON has it; one with others nested in it is an object of its value and these. */
final class XesValue {

    private static final String VALUE = "value";
    private static final String NESTED = "attributes";

    private XesValue() {}

    static Object of(String type, @Nullable String text) {
        if (text == null) {
            return "";
        }
        try {
            return switch (type) {
                case "int" -> Long.valueOf(text);
                case "float" -> finite(Double.parseDouble(text), text);
                case "boolean" -> Boolean.valueOf(text);
                default -> text.replace("\u0000", "");
            };
        } catch (NumberFormatException e) {
            return text;
        }
    }

    static Object with(Object value, Map<String, Object> nested) {
        return nested.isEmpty() ? value : Map.of(VALUE, value, NESTED, nested);
    }

    static String text(Object value) {
        return String.valueOf(value instanceof Map<?, ?> holder ? holder.get(VALUE) : value);
    }

    /** JSON knows no infinity. */
    private static Object finite(double number, String text) {
        return Double.isFinite(number) ? number : text;
    }
}
