package io.twofold.workgroup.cases;

/** The order of a list of cases, by when they were opened or are due; without a due time last. */
enum CaseSort {
    NEWEST("openedAt", "<", "desc"),
    OLDEST("openedAt", ">", "asc"),
    DUE("coalesce(dueAt, :never)", ">", "asc");

    private final String time;
    private final String comparison;
    private final String direction;

    CaseSort(String time, String comparison, String direction) {
        this.time = time;
        this.comparison = comparison;
        this.direction = direction;
    }

    String afterPlace() {
        return "(%s, id) %s (:time, :id)".formatted(time, comparison);
    }

    String order() {
        return " order by %s %s, id %s".formatted(time, direction, direction);
    }
}
