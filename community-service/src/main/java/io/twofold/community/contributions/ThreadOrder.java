package io.twofold.community.contributions;

/** How the threads of a community are listed. */
enum ThreadOrder {
    /** What was begun last comes first. */
    NEWEST("createdAt"),
    /** Where somebody wrote last comes first. */
    ACTIVE("activeAt");

    final String time;

    ThreadOrder(String time) {
        this.time = time;
    }
}
