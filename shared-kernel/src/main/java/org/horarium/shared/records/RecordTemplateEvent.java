package org.horarium.shared.records;

import org.horarium.shared.Recorded;

/** Everything that can happen to the template of a type of visit. */
public sealed interface RecordTemplateEvent {

    /** The code of the type of visit. */
    String visitType();

    /** From now on clinicians write about such visits under those headings. What is written already stays as it is. */
    @Recorded("records.RecordTemplateSet")
    record RecordTemplateSet(String visitType, RecordTemplate template) implements RecordTemplateEvent {}
}
