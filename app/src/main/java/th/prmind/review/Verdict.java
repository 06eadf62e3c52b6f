package th.prmind.review;

/** What a reviewer decided. */
public enum Verdict {
    APPROVED,
    CHANGES_REQUESTED,
    /** Approval of what had gone out in an emergency. */
    APPROVED_LATE
}
