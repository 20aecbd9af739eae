package io.twofold.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** How fast a whole community is imported, and how fast something is found in one of a hundred thousand contributions. */
record CommunityBench(Path sources) {

    private static final int PORT = 9600;
    private static final int CONTRIBUTIONS = 100_000;
    private static final int QUERIES = 200;

    /** The same without the product: the best of all that has the words. */
    private static final String BARE = """
            SELECT id, ts_rank(search, query) FROM contribution, websearch_to_tsquery('english', ?) AS query
            WHERE search @@ query ORDER BY 2 DESC, id DESC LIMIT 50
            """;

    static CommunityBench of(Path sources, Options options) {
        options.end();
        return new CommunityBench(sources);
    }

    List<Figure> run() throws IOException, InterruptedException, SQLException {
        var data = data();
        var titles = Titles.of(data.resolve("Posts.xml"));
        var queries = titles.queries(QUERIES);
        var suite = Clone.of(sources).up(PORT);
        var alice = new CommunityCalls(PORT, suite.token("alice"));
        var dump = BodyPublishers.ofByteArray(zip(data));
        var quantum = alice.open("Quantum computing");
        var dumpSeconds = seconds(() -> alice.imported(quantum, "stackexchange", "application/zip", dump));
        var large = alice.open("Much of everything");
        var lines = BodyPublishers.ofFile(titles.contributions(CONTRIBUTIONS));
        var lineSeconds = seconds(() -> alice.imported(large, "ndjson", "application/x-ndjson", lines));
        var busy = slowest(queries, alice::search);
        double search;
        double bare;
        try (var database = suite.database("community")) {
            tidy(database);
            search = slowest(queries, alice::search);
            bare = bare(database, queries);
        }
        suite.down();
        return List.of(
                Figure.atMost("import of a Stack Exchange dump", dumpSeconds, 20, "s"),
                Figure.said("import of 100 000 lines", lineSeconds, "s"),
                Figure.said("search at once after it, p99", busy, "ms"),
                Figure.atMost("search of 100 000, p99", search, 50, "ms"),
                Figure.said("the same as bare SQL, p99", bare, "ms"),
                Figure.said("search / bare SQL", search / bare, ""));
    }

    private Path data() {
        var data =
                sources.resolve("../shared/data/network/stackexchange-quantum").normalize();
        if (!Files.isDirectory(data)) {
            throw new IllegalArgumentException("This bench needs a dump of Stack Exchange in %s.".formatted(data));
        }
        return data;
    }

    private static byte[] zip(Path folder) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            for (var name : List.of("Users.xml", "Posts.xml", "Comments.xml", "Votes.xml")) {
                zip.putNextEntry(new ZipEntry(name));
                Files.copy(folder.resolve(name), zip);
            }
        }
        return packed.toByteArray();
    }

    /** As PostgreSQL does by itself within a minute. */
    private static void tidy(Connection database) throws SQLException {
        try (var vacuum = database.createStatement()) {
            vacuum.execute("VACUUM ANALYZE contribution");
        }
    }

    private static double bare(Connection database, List<String> queries)
            throws SQLException, IOException, InterruptedException {
        try (var query = database.prepareStatement(BARE)) {
            return slowest(queries, words -> {
                query.setString(1, words);
                try (var row = query.executeQuery()) {
                    while (row.next()) {
                        row.getObject(1);
                    }
                }
            });
        }
    }

    /** The 99th percentile in milliseconds, by one client after the other query, when all were asked once before. */
    private static double slowest(List<String> queries, Search search)
            throws IOException, InterruptedException, SQLException {
        for (var query : queries) {
            search.of(query);
        }
        var millis = new double[queries.size()];
        for (var i = 0; i < millis.length; i++) {
            var query = queries.get(i);
            millis[i] = 1_000 * seconds(() -> search.of(query));
        }
        Arrays.sort(millis);
        return millis[(int) Math.ceil(0.99 * millis.length) - 1];
    }

    private static double seconds(Work work) throws IOException, InterruptedException, SQLException {
        var start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private interface Search {
        void of(String words) throws IOException, InterruptedException, SQLException;
    }

    private interface Work {
        void run() throws IOException, InterruptedException, SQLException;
    }
}
