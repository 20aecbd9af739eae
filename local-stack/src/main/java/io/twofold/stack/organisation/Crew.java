package io.twofold.stack.organisation;

import java.util.List;

/**
 * The people who deliver some of the cases of a process.
 *
 * @param name     of the cases, and of the workgroup where it is one
 * @param declared whether they are a workgroup, or nobody has ever said that they belong together
 * @param people   of each unit that its tasks need
 * @param backs    in how many of 100 times a task goes back to the one before it
 */
public record Crew(String name, boolean declared, List<Person> people, List<Task> tasks, int cases, int backs) {

    /** What they did in half a year, as an event log in XES. */
    public byte[] log() {
        return XesLog.of(HalfYear.of(this));
    }

    List<Person> of(Unit unit) {
        return people.stream().filter(person -> person.unit() == unit).toList();
    }

    /**
     * A step as it should be.
     *
     * @param unit      who does it
     * @param waitHours how long it lies there first, on average, in hours of work
     * @param workHours how long it takes then, on average
     */
    record Task(String step, Unit unit, double waitHours, double workHours) {}
}
