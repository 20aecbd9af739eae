package io.twofold.community.knowledge;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.twofold.kit.database.Query;

/** Where in a text the words stand. */
@ApplicationScoped
class Snippets {

    // Characters of no alphabet, which are taken out of the texts: only the search puts them there.
    private static final String BEGIN = "\uE000";
    private static final String END = "\uE001";

    private static final String CUT = """
            SELECT ts_headline(CAST(language AS regconfig), text, CAST(words AS tsquery),
                'StartSel="%s", StopSel="%s", MaxFragments=2, MaxWords=25, MinWords=10, FragmentDelimiter=" … "')
            FROM unnest(?, ?, ?) WITH ORDINALITY AS found (language, words, text, place) ORDER BY place
            """.formatted(BEGIN, END);

    /** Of each, in their order, in HTML. */
    List<String> of(Connection connection, List<Found> found) throws SQLException {
        return Query.all(
                connection,
                CUT,
                row -> html(row.getString(1)),
                each(connection, found, it -> it.asked().language()),
                each(connection, found, it -> it.asked().words()),
                each(connection, found, Snippets::text));
    }

    private static Array each(Connection connection, List<Found> found, Function<Found, String> part)
            throws SQLException {
        return connection.createArrayOf("text", found.stream().map(part).toArray());
    }

    private static String text(Found found) {
        return found.body().text().replace(BEGIN, "").replace(END, "");
    }

    private static String html(String cut) {
        return cut.strip()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace(BEGIN, "<mark>")
                .replace(END, "</mark>");
    }
}
