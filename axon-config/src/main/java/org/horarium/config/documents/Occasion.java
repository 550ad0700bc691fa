package org.horarium.config.documents;

import java.time.LocalDate;
import java.time.ZonedDateTime;

/**
 * Whom a document is about, and who stands for it.
 *
 * @param visitedAt by the clinic's wall clock
 */
record Occasion(
        Issuer issuer,
        String patient,
        LocalDate bornOn,
        String doctor,
        ZonedDateTime visitedAt,
        String signedBy,
        ZonedDateTime signedAt) {}
