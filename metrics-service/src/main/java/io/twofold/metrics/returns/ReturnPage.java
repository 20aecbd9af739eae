package io.twofold.metrics.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

import org.jspecify.annotations.Nullable;

import io.twofold.metrics.returns.Computed.ComponentView;
import io.twofold.metrics.statistics.Interval;

/** A return as one page to print: the sums, a chart of them with their intervals, and how each came about. */
final class ReturnPage {

    private static final int LABEL = 190;
    private static final int WIDTH = 500;
    private static final int ROW = 30;

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>%1$s</title><style>
            @page { size: A4; margin: 15mm }
            body { font: 10pt/1.4 system-ui, sans-serif; max-width: 180mm; margin: 1em auto; color: #222 }
            h1 { font-size: 16pt; margin: 0 } p, svg { margin: .6em 0 } svg { width: 100%%; height: auto }
            table { border-collapse: collapse; width: 100%%; font-size: 8.5pt }
            th, td { text-align: left; vertical-align: top; padding: .3em .5em; border-bottom: 1px solid #ccc }
            td.n { text-align: right; white-space: nowrap }
            </style></head><body>
            <h1>%1$s</h1>
            <p>%2$s against %3$s. Revision %4$d, counting all that was written until %5$s.</p>
            <p><strong>Return on investment %6$s</strong>, paid back after %7$s. Benefit %8$s, cost %9$s.%10$s</p>
            %11$s
            <table><tr><th>Benefit</th><th>Formula</th><th>n</th><th>Before</th><th>After</th><th>Quantity</th><th>Rates</th>
            <th>Value</th></tr>
            %12$s</table>
            <p>Lines are intervals that hold the value with a confidence of 95 %% (bootstrap, 9 999 resamples). What has no
            rate is in no sum. The comparison shows what went together with the change; it does not prove a cause.</p>
            </body></html>
            """;

    private final ReturnView view;
    private final Computed computed;

    ReturnPage(ReturnView view) {
        this.view = view;
        computed = view.computed();
    }

    String html() {
        var roi = computed.returnOnInvestment();
        return PAGE.formatted(
                escaped(view.name() == null ? "Return on investment" : view.name()),
                span(computed.period().from().toString(), computed.period().to().toString()),
                span(
                        computed.baseline().from().toString(),
                        computed.baseline().to().toString()),
                view.revision(),
                view.asOf() == null ? "an unknown time" : view.asOf().toString(),
                roi.value() == null ? why(roi.reason()) : percent(roi.value()) + percents(roi.interval()),
                computed.payback().days() == null
                        ? why(computed.payback().reason())
                        : number(computed.payback().days()) + " days",
                money(computed.benefit().value(), computed.benefit().reason()),
                money(computed.cost().value(), computed.cost().reason()),
                computed.missing().isEmpty()
                        ? ""
                        : " Not in it: "
                                + computed.missing().stream()
                                        .map(ReturnPage::words)
                                        .collect(Collectors.joining(", "))
                                + ".",
                chart(),
                computed.components().stream().map(this::row).collect(Collectors.joining("\n")));
    }

    private String chart() {
        var bars = new ArrayList<Bar>();
        for (var component : computed.components()) {
            if (component.value() != null) {
                bars.add(new Bar(words(component.component()), component.value(), component.interval()));
            }
        }
        if (computed.benefit().value() != null) {
            bars.add(new Bar(
                    "all benefits",
                    computed.benefit().value(),
                    computed.benefit().interval()));
        }
        if (computed.cost().value() != null) {
            bars.add(new Bar("cost", -computed.cost().value(), null));
        }
        return bars.isEmpty() ? "" : chart(bars);
    }

    private static String chart(List<Bar> bars) {
        var low = Math.min(0, bars.stream().flatMapToDouble(Bar::reach).min().orElse(0));
        var high = Math.max(0, bars.stream().flatMapToDouble(Bar::reach).max().orElse(0));
        var scale = new Scale(low, high > low ? high : low + 1);
        var svg = new StringBuilder("<svg viewBox=\"0 0 %d %d\" role=\"img\" font-size=\"12\">"
                .formatted(LABEL + WIDTH + 20, bars.size() * ROW + 5));
        for (var i = 0; i < bars.size(); i++) {
            svg.append(bars.get(i).svg(i * ROW, scale));
        }
        return svg.append("<line x1=\"%1$s\" x2=\"%1$s\" y1=\"0\" y2=\"%2$d\" stroke=\"#222\"/></svg>"
                        .formatted(scale.x(0), bars.size() * ROW))
                .toString();
    }

    private String row(ComponentView each) {
        var inputs = each.inputs();
        return "<tr><td>%s</td><td>%s</td><td class=n>%d</td><td class=n>%s</td><td class=n>%s</td>"
                        .formatted(
                                words(each.component()),
                                escaped(each.formula()),
                                inputs.n(),
                                number(inputs.baselineMean()),
                                number(inputs.periodMean()))
                + "<td class=n>%s %s</td><td class=n>%s</td><td class=n>%s</td></tr>"
                        .formatted(
                                number(inputs.quantity()),
                                inputs.unit(),
                                inputs.rates().stream().map(ReturnPage::number).collect(Collectors.joining(" to ")),
                                money(each.value(), each.reason()));
    }

    private String money(@Nullable Double value, @Nullable String reason) {
        return value == null ? why(reason) : number(value) + " " + escaped(String.valueOf(computed.currency()));
    }

    private static String why(@Nullable String reason) {
        return "not known (" + reason + ")";
    }

    private static String span(String from, String to) {
        return from.substring(0, 10) + " to " + to.substring(0, 10);
    }

    private static String words(Benefit benefit) {
        return benefit.name().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", share * 100);
    }

    private static String percents(@Nullable Interval interval) {
        return interval == null ? "" : " (" + percent(interval.low()) + " to " + percent(interval.high()) + ")";
    }

    private static String number(@Nullable Double value) {
        return value == null ? "–" : String.format(Locale.ROOT, "%,.2f", value);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private record Scale(double low, double high) {

        double x(double value) {
            return LABEL + (value - low) / (high - low) * WIDTH;
        }
    }

    private record Bar(String label, double value, @Nullable Interval interval) {

        DoubleStream reach() {
            return interval == null ? DoubleStream.of(value) : DoubleStream.of(value, interval.low(), interval.high());
        }

        String svg(int top, Scale scale) {
            var begin = Math.min(scale.x(0), scale.x(value));
            var bar =
                    "<text x=\"0\" y=\"%d\">%s</text><rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"18\" fill=\"%s\"/>";
            var whisker = "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%3$d\" y2=\"%3$d\" stroke=\"#222\" stroke-width=\"2\"/>";
            return String.format(
                            Locale.ROOT,
                            bar,
                            top + 18,
                            escaped(label),
                            begin,
                            top + 5,
                            Math.abs(scale.x(value) - scale.x(0)),
                            value < 0 ? "#c96" : "#69c")
                    + (interval == null
                            ? ""
                            : String.format(
                                    Locale.ROOT, whisker, scale.x(interval.low()), scale.x(interval.high()), top + 14));
        }
    }
}
