package io.twofold.kit.jobs;

import java.util.ArrayList;
import java.util.List;

/** What is wrong in an upload, as far as it is quoted: whoever reads on when it {@link #isFull} adds nothing. */
public final class Flaws {

    private static final int QUOTED = 100;

    private final List<Flaw> found = new ArrayList<>();

    public void add(Flaw flaw) {
        if (!isFull()) {
            found.add(flaw);
        }
    }

    public boolean isFull() {
        return found.size() == QUOTED;
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Flaw> list() {
        return List.copyOf(found);
    }
}
