package io.twofold.system.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static java.util.stream.Collectors.toSet;

/** What the sources of a service say about it: nothing here is said a second time. */
record Sources(String service) {

    static final Path ROOT = Path.of(System.getProperty("twofold.sources"));

    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"(.+?)\"\\)");
    private static final Pattern SETTING = Pattern.compile(
            "(?m)^(?<default> {4}@WithDefault.*\n)?(?: {4}@.*\n)* {4}(?<type>[\\w<>]+) (?<name>\\w+)\\(\\);");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{(twofold\\.[\\w.-]+)");
    private static final Pattern DOCUMENTED = Pattern.compile("`((?:QUARKUS|KAFKA|JAVA)_\\w+)`");

    /** Every module that runs. */
    static Stream<String> services() {
        try (var modules = Files.list(ROOT)) {
            return modules
                    .filter(module -> Files.exists(module.resolve("src/main/resources/application.properties")))
                    .map(module -> module.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean ownsData() {
        return read(ROOT.resolve(service + "/pom.xml")).contains("<artifactId>service-kit</artifactId>");
    }

    int port() {
        return Integer.parseInt(properties().getProperty("quarkus.http.port"));
    }

    /** Where it is asked that: with a management interface of Quarkus not where its requests arrive. */
    int healthPort() {
        var isApart = Boolean.parseBoolean(properties().getProperty("quarkus.management.enabled"));
        return isApart ? Integer.parseInt(properties().getProperty("quarkus.management.port", "9000")) : port();
    }

    /** Where it answers whether it lives and is ready. */
    String healthPath() {
        return "/" + properties().getProperty("quarkus.http.non-application-root-path", "q") + "/health";
    }

    /** The variables that it listens to; of those that are not ours, the ones that operations.md has. */
    Set<String> variables() {
        var names = new HashSet<String>();
        declared().map(Setting::variable).forEach(names::add);
        settingFiles()
                .flatMap(file -> matches(EXPRESSION, read(file)))
                .map(match -> variable(match.group(1)))
                .forEach(names::add);
        matches(DOCUMENTED, read(ROOT.resolve("docs/operations.md")))
                .map(match -> match.group(1))
                .forEach(names::add);
        return names;
    }

    /** The variables without which it does not start, of those that it declares itself. */
    Set<String> mandatory() {
        var given = properties();
        return declared()
                .filter(Setting::isMandatory)
                .filter(setting -> !given.containsKey(setting.name()))
                .map(Setting::variable)
                .collect(toSet());
    }

    private Stream<String> modules() {
        return (ownsData() ? List.of("web-kit", "service-kit", service) : List.of("web-kit", service)).stream();
    }

    private Stream<Path> settingFiles() {
        return modules()
                .flatMap(module -> Stream.of("META-INF/microprofile-config.properties", "application.properties")
                        .map(file -> ROOT.resolve(module + "/src/main/resources/" + file)))
                .filter(Files::exists);
    }

    /** Those of the kits, and above them its own. */
    private Properties properties() {
        var properties = new Properties();
        settingFiles().forEach(file -> {
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return properties;
    }

    private Stream<Setting> declared() {
        return modules().flatMap(Sources::classes).flatMap(Sources::settings);
    }

    private static Stream<String> classes(String module) {
        try (var files = Files.walk(ROOT.resolve(module + "/src/main/java"))) {
            return files.filter(Files::isRegularFile).map(Sources::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Setting> settings(String source) {
        return matches(MAPPING, source)
                .flatMap(mapping -> matches(SETTING, source)
                        .map(method -> new Setting(
                                mapping.group(1) + "." + kebab(method.group("name")),
                                method.group("default") == null
                                        && !method.group("type").startsWith("Optional"))));
    }

    private static Stream<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String variable(String name) {
        return name.replaceAll("\\W", "_").toUpperCase(Locale.ROOT);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Setting(String name, boolean isMandatory) {

        String variable() {
            return Sources.variable(name);
        }
    }
}
