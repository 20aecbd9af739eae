package io.twofold.workgroup.imports.logs;

/**
 * A sum for each of millions of names, which are known by their hashes: 12 bytes a name, since a set of strings of them
 * would not fit into memory.
 */
public final class NameSums {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private long[] hashes = new long[1024];
    private int[] sums = new int[1024]; // 0: free; negative: the name came more than once
    private int size;

    /** The sum with {@code amount}, which is above 0. */
    public int add(String name, int amount) {
        if (size >= hashes.length / 4 * 3) {
            grow();
        }
        var hash = hash(name);
        var at = place(hash);
        if (sums[at] == 0) {
            hashes[at] = hash;
            sums[at] = amount;
            size++;
            return amount;
        }
        var sum = (int) Math.min(Integer.MAX_VALUE, (long) Math.abs(sums[at]) + amount);
        sums[at] = -sum;
        return sum;
    }

    public boolean contains(String name) {
        return sums[place(hash(name))] != 0;
    }

    /** Whether it was added more than once. */
    public boolean isRepeated(String name) {
        return sums[place(hash(name))] < 0;
    }

    /** How many names. */
    public int size() {
        return size;
    }

    private int place(long hash) {
        var mask = hashes.length - 1;
        var at = (int) (hash ^ hash >>> 32) & mask;
        while (sums[at] != 0 && hashes[at] != hash) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        var before = hashes;
        var summed = sums;
        hashes = new long[before.length * 2];
        sums = new int[before.length * 2];
        for (var i = 0; i < before.length; i++) {
            if (summed[i] != 0) {
                var at = place(before[i]);
                hashes[at] = before[i];
                sums[at] = summed[i];
            }
        }
    }

    private static long hash(String name) {
        var hash = FNV_OFFSET;
        for (var i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }
}
