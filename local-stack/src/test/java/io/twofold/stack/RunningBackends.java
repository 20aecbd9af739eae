package io.twofold.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.regex.Pattern;

import io.twofold.stack.backends.Database;
import io.twofold.stack.processes.Roster;

import static org.assertj.core.api.Assertions.assertThat;

/** A database and a broker that serve, for tests. */
record RunningBackends(RunningMain main, Path data, int database, int broker) implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("database=(\\d+) broker=(\\d+)");

    static RunningBackends in(Path data) throws IOException {
        var main = RunningMain.with(data, "backends", "--data", data.toString());
        var ports = READY.matcher(main.firstLine());
        assertThat(ports.matches()).isTrue();
        return new RunningBackends(main, data, Integer.parseInt(ports.group(1)), Integer.parseInt(ports.group(2)));
    }

    void execute(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String read(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    void kill(String name) {
        var entry = Roster.in(data).entries().stream()
                .filter(each -> each.name().equals(name))
                .findFirst();
        entry.orElseThrow().process().orElseThrow().destroyForcibly();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(Database.url(database, "community"), Database.USER, Database.PASSWORD);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        main.close();
    }
}
