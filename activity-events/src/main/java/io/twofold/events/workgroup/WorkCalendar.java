package io.twofold.events.workgroup;

import java.time.LocalDate;
import java.util.List;

/**
 * When a process is worked on: what {@code ?time=working} counts.
 *
 * @param timeZone an IANA name, as Europe/Paris
 * @param weeklyHours of an ordinary week
 * @param holidays days on which nobody works
 */
public record WorkCalendar(String timeZone, List<WorkHours> weeklyHours, List<LocalDate> holidays) {}
