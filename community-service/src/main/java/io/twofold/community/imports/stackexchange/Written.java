package io.twofold.community.imports.stackexchange;

import java.util.List;

import io.twofold.community.imports.formats.ImportResult;
import io.twofold.community.imports.stackexchange.dump.DumpRow;

/**
 * How far an import is, as its job keeps it with every publication.
 *
 * @param part which is being written
 * @param rows how many rows of that part's file are done
 * @param done how many rows of all parts
 * @param sum  what all of these brought
 */
record Written(Part part, long rows, long done, ImportResult sum) {

    static final Written NOTHING = new Written(Part.PEOPLE, 0, 0, ImportResult.NOTHING);

    Written plus(Part part, List<DumpRow> more, ImportResult brought) {
        return new Written(part, more.getLast().number(), done + more.size(), sum.plus(brought));
    }
}
