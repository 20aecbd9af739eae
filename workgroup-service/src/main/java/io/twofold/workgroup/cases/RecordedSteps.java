package io.twofold.workgroup.cases;

import java.util.List;

/** What a batch recorded, in its order. */
public record RecordedSteps(List<StepView> items) {}
