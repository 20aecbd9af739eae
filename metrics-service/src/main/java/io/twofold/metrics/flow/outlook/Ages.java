package io.twofold.metrics.flow.outlook;

import java.time.Instant;
import java.util.function.LongUnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import io.twofold.events.workgroup.WorkCalendar;
import io.twofold.metrics.flow.cases.Longs;
import io.twofold.metrics.workinghours.WorkingHours;

/** How old cases are at an instant. */
@ApplicationScoped
class Ages {

    private final ObjectMapper json;

    Ages(ObjectMapper json) {
        this.json = json;
    }

    /**
     * In milliseconds, in the place of when they were opened.
     *
     * @param calendar whose hours count; null: all of them
     */
    Longs of(Longs opened, @Nullable String calendar, Instant at) {
        var first = opened.stream().min();
        return first.isEmpty() ? opened : opened.replaceAll(since(first.getAsLong(), calendar, at));
    }

    /** As {@link #of}, of cases opened then or later. */
    LongUnaryOperator since(long first, @Nullable String calendar, Instant at) {
        var end = at.toEpochMilli();
        if (calendar == null) {
            return begin -> end - begin;
        }
        var hours = WorkingHours.of(read(calendar), Instant.ofEpochMilli(first), at);
        return begin -> hours.between(begin, end);
    }

    private WorkCalendar read(String calendar) {
        try {
            return json.readValue(calendar, WorkCalendar.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
