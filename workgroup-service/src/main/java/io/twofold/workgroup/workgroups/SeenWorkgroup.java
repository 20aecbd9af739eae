package io.twofold.workgroup.workgroups;

import java.util.List;

import io.twofold.web.conditional.ETag;

/**
 * A workgroup as it is to the caller.
 *
 * @param participants how many there are
 * @param mine         1 where the caller is one of them
 */
record SeenWorkgroup(Workgroup workgroup, long participants, long mine) {

    /** Admins may do what participants may. */
    WorkgroupView view(boolean admin) {
        return WorkgroupView.of(workgroup, participants, allowed(admin));
    }

    ETag tag(boolean admin) {
        return workgroup.tag().beside(participants, allowed(admin));
    }

    private List<String> allowed(boolean admin) {
        if (!workgroup.lives()) {
            return List.of();
        }
        if (mine > 0) {
            return List.of("leave", "work", "change", "reshape");
        }
        return admin ? List.of("join", "work", "change", "reshape") : List.of("join");
    }
}
