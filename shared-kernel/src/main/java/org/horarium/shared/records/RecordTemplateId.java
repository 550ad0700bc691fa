package org.horarium.shared.records;

/** Names the template for a type of visit: the whole house has one for each. */
public record RecordTemplateId(String visitType) {

    /** The address of the stream. */
    @Override
    public String toString() {
        return "record-template-" + visitType;
    }
}
