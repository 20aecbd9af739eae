package io.twofold.stack.processes;

/** Something that the person at the keyboard can put right, said in one sentence that tells how. */
public final class Complaint extends RuntimeException {

    public Complaint(String sentence) {
        super(sentence);
    }
}
