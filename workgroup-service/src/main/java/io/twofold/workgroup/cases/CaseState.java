package io.twofold.workgroup.cases;

/** Whether a case is work, or was. */
enum CaseState {
    OPEN,
    DELIVERED,
    CANCELLED
}
