package io.twofold.community.imports.stackexchange.dump;

/** The files of a dump that are read; others may be there. */
public enum DumpFile {
    USERS("Users.xml"),
    POSTS("Posts.xml"),
    COMMENTS("Comments.xml"),
    VOTES("Votes.xml");

    public final String fileName;

    DumpFile(String fileName) {
        this.fileName = fileName;
    }

    /** Wherever in the zip it stands. */
    boolean isAt(String path) {
        return path.substring(path.lastIndexOf('/') + 1).equalsIgnoreCase(fileName);
    }
}
