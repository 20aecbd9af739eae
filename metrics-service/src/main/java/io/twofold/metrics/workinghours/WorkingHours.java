package io.twofold.metrics.workinghours;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import io.twofold.events.workgroup.WorkCalendar;

/**
 * The hours of a calendar within a span of time, in milliseconds since 1970. Work is done whenever a clock on the wall
 * shows working hours: where summer time begins or ends within them, the hour that is lost or gained is.
 */
public final class WorkingHours {

    private static final String END_OF_DAY = "24:00";

    private final long[] begins;
    private final long[] ends;
    private final long[] before; // how much work lies before each of them

    private WorkingHours(List<Span> spans) {
        begins = spans.stream().mapToLong(Span::begin).toArray();
        ends = spans.stream().mapToLong(Span::end).toArray();
        before = new long[begins.length];
        for (var i = 1; i < before.length; i++) {
            before[i] = before[i - 1] + ends[i - 1] - begins[i - 1];
        }
    }

    /** What it says of times outside of the span means nothing. */
    public static WorkingHours of(WorkCalendar calendar, Instant from, Instant to) {
        var zone = ZoneId.of(calendar.timeZone());
        var holidays = Set.copyOf(calendar.holidays());
        var spans = new ArrayList<Span>();
        var last = to.atZone(zone).toLocalDate();
        for (var day = from.atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            if (holidays.contains(day)) {
                continue;
            }
            for (var hours : calendar.weeklyHours()) {
                if (hours.day() == day.getDayOfWeek()) {
                    var end = hours.to().equals(END_OF_DAY)
                            ? day.plusDays(1).atStartOfDay()
                            : day.atTime(LocalTime.parse(hours.to()));
                    addSpans(spans, zone.getRules(), day.atTime(LocalTime.parse(hours.from())), end);
                }
            }
        }
        return new WorkingHours(united(spans));
    }

    /** How much work is done from one instant to another. */
    public long between(long from, long to) {
        return position(to) - position(from);
    }

    /** How much work is done before an instant; only differences of it mean something. */
    public long position(long time) {
        var found = Arrays.binarySearch(begins, time);
        var index = found >= 0 ? found : -found - 2;
        return index < 0 ? 0 : before[index] + Math.min(time, ends[index]) - begins[index];
    }

    /** All instants at which a local clock shows a time between the two: offset by offset. */
    private static void addSpans(List<Span> spans, ZoneRules rules, LocalDateTime from, LocalDateTime to) {
        var instant = from.toInstant(ZoneOffset.MAX);
        var last = to.toInstant(ZoneOffset.MIN);
        while (instant.isBefore(last)) {
            var offset = rules.getOffset(instant);
            var change = rules.nextTransition(instant);
            var next = change == null || change.getInstant().isAfter(last) ? last : change.getInstant();
            var begin = Math.max(instant.toEpochMilli(), from.toInstant(offset).toEpochMilli());
            var end = Math.min(next.toEpochMilli(), to.toInstant(offset).toEpochMilli());
            if (begin < end) {
                spans.add(new Span(begin, end));
            }
            instant = next;
        }
    }

    private static List<Span> united(List<Span> spans) {
        spans.sort(Comparator.comparingLong(Span::begin));
        var united = new ArrayList<Span>();
        for (var span : spans) {
            if (!united.isEmpty() && span.begin <= united.getLast().end) {
                var last = united.removeLast();
                united.add(new Span(last.begin, Math.max(last.end, span.end)));
            } else {
                united.add(span);
            }
        }
        return united;
    }

    private record Span(long begin, long end) {}
}
