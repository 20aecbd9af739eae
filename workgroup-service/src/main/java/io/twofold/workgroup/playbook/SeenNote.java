package io.twofold.workgroup.playbook;

import io.twofold.web.conditional.ETag;

/**
 * A note with how often it was used.
 *
 * @param uses on so many cases
 */
record SeenNote(PlaybookNote note, long uses) {

    PlaybookNoteView view() {
        return PlaybookNoteView.of(note, uses);
    }

    ETag tag() {
        return note.tag().beside(uses);
    }
}
