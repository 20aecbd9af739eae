package io.twofold.stack.backends;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.twofold.stack.processes.Component;
import io.twofold.stack.processes.Folders;
import io.twofold.stack.processes.Home;
import io.twofold.stack.processes.Ports;

/** A PostgreSQL server with a database for each service that owns data. */
public final class Database implements Component {

    public static final String USER = "twofold";
    public static final String PASSWORD = "twofold";

    private static final List<String> NAMES = List.of("community", "workgroup", "metrics");
    private static final String SUPERUSER = "postgres";

    // PostgreSQL's own settings are for the smallest machine: an import would read and write its pages again and again.
    private static final List<String> ROOM = List.of("shared_buffers=512MB", "max_wal_size=2GB");

    private final DatabasePrograms programs;
    private final Path data;
    private final int port;
    private final List<String> settings;

    private Database(DatabasePrograms programs, Path data, int port, List<String> settings) {
        this.programs = programs;
        this.data = data;
        this.port = port;
        this.settings = settings;
    }

    public static Database durable(Path data, int port) throws IOException, InterruptedException {
        return new Database(programs(), data, port, ROOM);
    }

    /** For tests: does not wait for the disk, and may lose everything when the machine crashes. */
    public static Database forgetful(Path data, int port) throws IOException, InterruptedException {
        var risks = List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off");
        return new Database(programs(), data, port, risks);
    }

    public static String url(int port, String name) {
        return "jdbc:postgresql://" + Ports.HOST + ":" + port + "/" + name;
    }

    private static DatabasePrograms programs() throws IOException, InterruptedException {
        return DatabaseArchive.in(Home.lib()).unpackedIn(Home.folder());
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        Folders.make(data, this::create);
        new PostmasterFile(data).disownIfStale();
    }

    @Override
    public List<String> command() {
        var place = Stream.of("-D", data.toString(), "-p", Integer.toString(port));
        var common = Stream.of("listen_addresses=" + Ports.HOST, "unix_socket_directories=", "max_connections=200");
        var all = Stream.concat(common, settings.stream()).flatMap(setting -> Stream.of("-c", setting));
        return programs.command("postgres", Stream.concat(place, all));
    }

    @Override
    public boolean ready(long pid) {
        return new PostmasterFile(data).saysReady(pid);
    }

    /** Fast shutdown: it does not wait for clients to leave. */
    @Override
    public String stopSignal() {
        return "INT";
    }

    /** While the last queries of a killed server go on, the next one refuses to start. */
    @Override
    public boolean triesAgain() {
        return true;
    }

    private void create(Path folder) throws IOException, InterruptedException {
        var cluster = Stream.of("-D", folder.toString(), "-U", SUPERUSER, "-A", "trust", "-E", "UTF8");
        var order = Stream.of("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8");
        programs.run("initdb", Stream.concat(cluster, order), "");
        // The superuser cannot log in: the port is open to every user of this machine, and he may run programs.
        Files.writeString(folder.resolve("pg_hba.conf"), "host all " + USER + " " + Ports.HOST + "/32 trust\n");
        programs.run("postgres", Stream.of("--single", "-D", folder.toString(), SUPERUSER), roleAndDatabases());
    }

    private static String roleAndDatabases() {
        var role = "CREATE ROLE " + USER + " LOGIN CREATEDB PASSWORD '" + PASSWORD + "'\n";
        return NAMES.stream()
                .map(name -> "CREATE DATABASE " + name + " OWNER " + USER + "\n")
                .collect(Collectors.joining("", role, ""));
    }
}
