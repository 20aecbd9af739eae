package io.twofold.stack.processes;

/** Something that the person at the keyboard can put right, said in one sentence that tells how. */
public final class Complaint extends RuntimeException {

    private final String sentence;

    public Complaint(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
