package io.twofold.metrics.effects;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;

import io.twofold.metrics.effects.EffectView.Action;
import io.twofold.metrics.flow.access.MoneyAccess;
import io.twofold.web.identity.Caller;
import io.twofold.web.problem.ProblemException;

/** Who may do what with an effect. */
@RequestScoped
class EffectAccess {

    private final Caller caller;
    private final MoneyAccess money;
    private final EffectReading reading;

    EffectAccess(Caller caller, MoneyAccess money, EffectReading reading) {
        this.caller = caller;
        this.money = money;
        this.reading = reading;
    }

    UUID person() {
        return caller.personId();
    }

    /** Ends with 403. */
    void mustBeAuthor(Effect effect) {
        if (!effect.authorId().equals(person())) {
            throw new ProblemException(EffectProblem.NOT_ITS_AUTHOR, "Measure one of your own.");
        }
    }

    /** Ends with 403 for whoever does not own the processes, and is no analyst. */
    void maySeeCases(Effect effect) {
        money.mustSee(reading.processes(effect.subject(), effect.control(), null));
    }

    List<Action> allowed(Effect effect) {
        var allowed = new ArrayList<Action>();
        if (effect.authorId().equals(person())) {
            allowed.addAll(List.of(Action.RENAME, Action.REMOVE));
        }
        if (money.sees(reading.processes(effect.subject(), effect.control(), null))) {
            allowed.add(Action.SEE_CASES);
        }
        return allowed;
    }
}
