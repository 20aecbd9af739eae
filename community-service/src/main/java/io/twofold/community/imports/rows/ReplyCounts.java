package io.twofold.community.imports.rows;

/** Statements by which contributions show how many replies they have, each with the ids of replies as its parameter. */
public final class ReplyCounts {

    /** What is there now was not before. */
    public static final String MORE = change("+", "removed_at IS NULL");

    /** What is removed now was not before. */
    public static final String FEWER = change("-", "removed_at IS NOT NULL");

    private ReplyCounts() {}

    private static String change(String sign, String which) {
        return """
                UPDATE contribution parent SET answers = answers %1$s reply.answer, comments = comments %1$s reply.comment
                FROM (SELECT parent_id AS id, count(*) FILTER (WHERE kind = 'ANSWER') AS answer,
                          count(*) FILTER (WHERE kind = 'COMMENT') AS comment
                      FROM contribution WHERE id = ANY (?) AND %2$s GROUP BY parent_id) AS reply
                WHERE parent.id = reply.id
                """.formatted(sign, which);
    }
}
