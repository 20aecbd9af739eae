package io.twofold.metrics.value.people;

import java.time.YearMonth;

/**
 * Those whose first contribution fell into a month.
 *
 * @param kept who contributed again within 30 days
 */
record Cohort(YearMonth month, long newcomers, long kept) {}
