package io.twofold.workgroup.cases;

/** A step that was done on this case, which is locked. */
record OwnedStep(ProcessCase owner, DoneStep done) {}
