package io.twofold.metrics.value;

import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.twofold.metrics.value.figures.Figure;
import io.twofold.metrics.value.figures.Reason;
import io.twofold.metrics.value.work.Questions;

/**
 * Activity and interaction: what most pages show, and all figures.
 *
 * @param members at the end of the period
 * @param active  null where {@code figures} says why
 */
record ImmediateView(
        long members,
        @Nullable Number active,
        Asked questions,
        FirstAnswers timeToFirstAnswer,
        Reciprocity reciprocity,
        Participants participation,
        Map<String, Figure> figures) {

    private static final String MEDIAN = "timeToFirstAnswer";

    static ImmediateView of(Questions questions, Map<String, Figure> figures) {
        var returned = figure(figures, "reciprocity");
        var gini = figure(figures, "giniOverContributors");
        return new ImmediateView(
                figure(figures, "members").n(),
                figure(figures, "active").value(),
                new Asked(
                        questions.asked(),
                        questions.answered(),
                        figure(figures, "answered").value(),
                        questions.accepted(),
                        figure(figures, "accepted").value()),
                new FirstAnswers(
                        questions.answered(),
                        questions.asked() - questions.answered(),
                        figure(figures, MEDIAN).value(),
                        figure(figures, MEDIAN + "P85").value(),
                        figure(figures, MEDIAN + "P95").value(),
                        figure(figures, MEDIAN + "WithOpen").value(),
                        questions.seenAt(),
                        figure(figures, MEDIAN).reason()),
                new Reciprocity(returned.n(), returned.value(), returned.reason()),
                new Participants(
                        gini.n(),
                        gini.value(),
                        figure(figures, "giniOverMembers").value(),
                        figure(figures, "absenceFactor").value(),
                        gini.reason()),
                figures);
    }

    private static Figure figure(Map<String, Figure> figures, String name) {
        var figure = figures.get(name);
        if (figure == null) {
            throw new IllegalArgumentException(name);
        }
        return figure;
    }

    /**
     * Questions of the period; an answer counts where somebody else gave it.
     *
     * @param asked the {@code n} of both shares
     */
    record Asked(
            long asked,
            long answered,
            @Nullable Number answeredShare,
            long accepted,
            @Nullable Number acceptedShare) {}

    /**
     * From a question to the first answer by somebody else.
     *
     * @param n                   questions with one
     * @param unanswered          those without are counted, not timed
     * @param withOpenP50Seconds  the median by Kaplan and Meier, in which those still open are not left out
     * @param openAt              when these were last looked at
     * @param reason              {@code NO_DATA} where no question has one
     */
    record FirstAnswers(
            long n,
            long unanswered,
            @Nullable Number p50Seconds,
            @Nullable Number p85Seconds,
            @Nullable Number p95Seconds,
            @Nullable Number withOpenP50Seconds,
            @Nullable Instant openAt,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Reason reason) {}

    /**
     * @param n pairs of which one served the other
     */
    record Reciprocity(
            long n,
            @Nullable Number share,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Reason reason) {}

    /**
     * How unevenly contributions are spread.
     *
     * @param n               contributors
     * @param gini            over them
     * @param giniOverMembers over all members
     * @param absenceFactor   the smallest number of people who made half of the contributions
     */
    record Participants(
            long n,
            @Nullable Number gini,
            @Nullable Number giniOverMembers,
            @Nullable Number absenceFactor,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Reason reason) {}
}
