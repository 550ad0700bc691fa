package org.horarium.shared.records;

import org.horarium.shared.Phi;

/**
 * A report that came back from a laboratory, as it is kept: encrypted, outside of the database.
 *
 * @param mediaType what it was found to be, whatever it was called
 * @param bytes how long it is
 * @param sha256 of what was sent, in hexadecimal
 */
public record LabReport(ReportId id, @Phi String fileName, String mediaType, long bytes, @Phi String sha256) {}
