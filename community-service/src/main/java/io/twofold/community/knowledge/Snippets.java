package io.twofold.community.knowledge;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

/** Where in a text the words stand. */
@ApplicationScoped
class Snippets {

    // Characters of no alphabet, which are taken out of the texts: only the search puts them there.
    private static final String BEGIN = "\uE000";
    private static final String END = "\uE001";

    private static final String CUT = """
            SELECT ts_headline(CAST(language AS regconfig), text, search_query(language, ?, ?, ?),
                'StartSel="%s", StopSel="%s", MaxFragments=2, MaxWords=25, MinWords=10, FragmentDelimiter=" … "')
            FROM unnest(?, ?) WITH ORDINALITY AS found (language, text, place) ORDER BY place
            """.formatted(BEGIN, END);

    /** Of each, in their order, in HTML. */
    List<String> of(Connection connection, SearchWords words, List<Found> found) throws SQLException {
        try (var cut = connection.prepareStatement(CUT)) {
            cut.setString(1, words.words());
            cut.setString(2, words.before());
            cut.setString(3, words.beginning());
            cut.setArray(
                    4,
                    connection.createArrayOf(
                            "text", found.stream().map(Found::language).toArray()));
            cut.setArray(
                    5,
                    connection.createArrayOf(
                            "text", found.stream().map(Snippets::text).toArray()));
            var snippets = new ArrayList<String>();
            try (var row = cut.executeQuery()) {
                while (row.next()) {
                    snippets.add(html(row.getString(1)));
                }
            }
            return snippets;
        }
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
