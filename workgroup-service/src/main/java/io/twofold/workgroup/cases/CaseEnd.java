package io.twofold.workgroup.cases;

/** How a case ends. */
enum CaseEnd {
    DELIVERED,
    /** Delivered, but not as it was wanted. */
    FAILED,
    /** Given up: it leaves the work in progress. */
    CANCELLED
}
