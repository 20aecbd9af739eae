package io.twofold.workgroup.asks;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;
import io.twofold.events.workgroup.HelpAsked;
import io.twofold.events.workgroup.HelpGiven;
import io.twofold.workgroup.cases.CaseAccess.WorkedCase;

/** A request for help on a case, which somebody takes. */
@Entity
@DynamicUpdate // an erasure changes ids beside it
class Ask {

    @Id
    private UUID id;

    private UUID caseId;
    private @Nullable String step;
    private String text;
    private UUID askerId;
    private @Nullable String unit;
    private Instant askedAt;
    private @Nullable UUID helperId;
    private @Nullable Instant givenAt;
    private Instant updatedAt;

    @Version
    private int version = 1;

    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
    protected Ask() {}

    Ask(UUID id, UUID caseId, AskForHelp request, UUID askerId, @Nullable String unit, Instant at) {
        this.id = id;
        this.caseId = caseId;
        step = request.step();
        text = request.text();
        this.askerId = askerId;
        this.unit = unit;
        askedAt = at;
        updatedAt = at;
    }

    HelpAsked asked(WorkedCase owner) {
        return asked(owner, version);
    }

    /** Nothing happens where the same person gave it before; another takes it over. */
    Optional<HelpGiven> give(WorkedCase owner, UUID helper, @Nullable String helpersUnit, Instant at) {
        if (helper.equals(helperId)) {
            return Optional.empty();
        }
        helperId = helper;
        givenAt = at;
        updatedAt = at;
        return Optional.of(new HelpGiven(
                owner.processId(),
                id,
                version + 1,
                caseId,
                owner.workgroupId(),
                step,
                new Actor(helper, helpersUnit),
                askerId,
                at));
    }

    /** Whoever took it could not help; nothing happens where nobody did. */
    Optional<HelpAsked> giveBack(WorkedCase owner, Instant at) {
        if (helperId == null) {
            return Optional.empty();
        }
        helperId = null;
        givenAt = null;
        updatedAt = at;
        return Optional.of(asked(owner, version + 1));
    }

    private HelpAsked asked(WorkedCase owner, int revision) {
        return new HelpAsked(
                owner.processId(), id, revision, caseId, owner.workgroupId(), step, new Actor(askerId, unit), askedAt);
    }

    AskView view() {
        return new AskView(id, caseId, step, text, askerId, askedAt, helperId, givenAt, updatedAt);
    }

    UUID id() {
        return id;
    }

    /** Also true where nobody helps. */
    boolean isNobodysHelpBut(UUID person) {
        return helperId == null || helperId.equals(person);
    }

    boolean wasAskedBy(UUID person) {
        return person.equals(askerId);
    }
}
