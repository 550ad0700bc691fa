package org.horarium.campaign;

/**
 * Figures of a campaign.
 *
 * @param resolved wishes whose outcome was unknown for a while
 */
record Summary(
        int granted,
        int refused,
        int applicationKills,
        int databaseKills,
        int swallowed,
        int unanswered,
        int serverErrors,
        int resolved,
        int faults) {

    /** As a row of a table. */
    Object[] cells(int applications) {
        return new Object[] {
            applications,
            granted,
            refused,
            applicationKills,
            databaseKills,
            swallowed,
            unanswered,
            serverErrors,
            resolved,
            faults
        };
    }
}
