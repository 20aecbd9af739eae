package io.twofold.stack.processes;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where this program lies: a build folder, and in its {@code lib} every jar that the processes need. */
public final class Home {

    private Home() {}

    public static Path lib() {
        return folder().resolve("lib");
    }

    /** The build folder, in which what was unpacked can stay. */
    public static Path folder() {
        var own = own();
        // lib/local-stack.jar, or classes as in the tests
        return own.resolve(own.toString().endsWith(".jar") ? "../.." : "..").normalize();
    }

    public static String classPath() {
        return own() + File.pathSeparator + lib().resolve("*");
    }

    private static Path own() {
        try {
            return Path.of(Home.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
