package io.twofold.workgroup.imports.logs;

/** The memory that is left for what is read of one case. */
public final class Room {

    private int left = LogLimits.CASE;

    public void reset() {
        left = LogLimits.CASE;
    }

    /** Whether an attribute, or an event, of that many characters still fits. */
    public boolean take(int characters) {
        left -= 60 + characters;
        return left >= 0;
    }
}
