package io.twofold.metrics.facts.rows;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.twofold.metrics.facts.cases.CaseKey;

/** Cases some hundred at a time: all facts of those of a page are held at once. */
final class CasePages {

    private static final int CASES = 400;

    private CasePages() {}

    static void of(List<CaseKey> cases, Page page) throws SQLException {
        for (var from = 0; from < cases.size(); from += CASES) {
            page.take(cases.subList(from, Math.min(from + CASES, cases.size())));
        }
    }

    /** Those that a query finds, as they were when it began. */
    static void of(PreparedStatement query, Page page) throws SQLException {
        query.setFetchSize(CASES);
        try (var row = query.executeQuery()) {
            var found = new ArrayList<CaseKey>(CASES);
            while (row.next()) {
                found.add(new CaseKey(row.getObject(1, UUID.class), row.getObject(2, UUID.class)));
                if (found.size() == CASES) {
                    page.take(found);
                    found.clear();
                }
            }
            if (!found.isEmpty()) {
                page.take(found);
            }
        }
    }

    /** What is done with a page. */
    @FunctionalInterface
    interface Page {
        void take(List<CaseKey> cases) throws SQLException;
    }
}
