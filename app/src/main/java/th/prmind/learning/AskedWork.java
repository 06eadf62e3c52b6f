package th.prmind.learning;

import th.prmind.platform.identity.SubjectRef;

/** A work with what it answers. */
record AskedWork(Work work, Assignment assignment, Programme programme) {

    /** At the page of whoever made it. */
    SubjectRef ref() {
        return work.ref(programme, assignment);
    }
}
