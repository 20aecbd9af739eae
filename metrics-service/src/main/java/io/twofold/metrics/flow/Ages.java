package io.twofold.metrics.flow;

import java.time.Instant;
import java.util.stream.LongStream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import io.twofold.events.workgroup.WorkCalendar;
import io.twofold.metrics.workinghours.WorkingHours;

/** How old cases are at an instant. */
@ApplicationScoped
class Ages {

    private final ObjectMapper json;

    Ages(ObjectMapper json) {
        this.json = json;
    }

    /**
     * In milliseconds, as {@code opened} since the epoch.
     *
     * @param calendar whose hours count; null: all of them
     */
    long[] of(long[] opened, @Nullable String calendar, Instant at) {
        var end = at.toEpochMilli();
        if (calendar == null || opened.length == 0) {
            return LongStream.of(opened).map(begin -> end - begin).toArray();
        }
        var first = LongStream.of(opened).min().orElseThrow();
        var hours = WorkingHours.of(read(calendar), Instant.ofEpochMilli(first), at);
        return LongStream.of(opened).map(begin -> hours.between(begin, end)).toArray();
    }

    private WorkCalendar read(String calendar) {
        try {
            return json.readValue(calendar, WorkCalendar.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
