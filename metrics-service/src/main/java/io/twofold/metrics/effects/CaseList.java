package io.twofold.metrics.effects;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.twofold.metrics.effects.CaseView.SideName;
import io.twofold.web.paging.Cursor;
import io.twofold.web.paging.Page;
import io.twofold.web.paging.PageRequest;

/** The cases behind figures, side by side, in the order of their delivery. */
public final class CaseList {

    private static final Comparator<CaseView> ORDER = Comparator.comparing(CaseView::side)
            .thenComparing(CaseView::deliveredAt)
            .thenComparing(view -> view.caseId().toString());

    private CaseList() {}

    public static Page<CaseView> of(Measurement measurement, PageRequest page) {
        var all = new ArrayList<CaseView>();
        add(all, measurement.baseline(), SideName.BASELINE);
        add(all, measurement.period(), SideName.PERIOD);
        if (measurement.control() != null) {
            add(all, measurement.control().baseline(), SideName.CONTROL_BASELINE);
            add(all, measurement.control().period(), SideName.CONTROL_PERIOD);
        }
        all.sort(ORDER);
        var from = start(all, page.after());
        var rows = all.subList(from, (int) Math.min(all.size(), (long) from + page.rows()));
        return Page.of(rows, page, view -> view, view -> Cursor.of(view.side(), view.caseId()));
    }

    private static int start(List<CaseView> all, @Nullable Cursor after) {
        if (after == null) {
            return 0;
        }
        var id = after.uuid(1);
        for (var i = 0; i < all.size(); i++) {
            if (all.get(i).caseId().equals(id) && all.get(i).side().name().equals(after.text(0))) {
                return i + 1;
            }
        }
        return all.size();
    }

    private static void add(List<CaseView> all, Side side, SideName name) {
        side.cases().forEach(each -> all.add(CaseView.of(each, name)));
    }
}
