package io.twofold.events.workgroup;

import java.time.DayOfWeek;

/**
 * Hours of a day of the week in which work is done.
 *
 * @param from a local time, as 09:00
 * @param to a local time after it; 24:00 is the end of the day
 */
public record WorkHours(DayOfWeek day, String from, String to) {}
