package org.horarium.command.records;

import org.horarium.command.Guarded;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Permissions;
import org.horarium.shared.access.Role;
import org.horarium.shared.records.RecordTemplate;
import org.horarium.shared.records.RecordTemplateId;
import org.jspecify.annotations.Nullable;

/** Have clinicians write about such visits under those headings. It is the whole house's, and no patient's. */
record SetRecordTemplate(RecordTemplateId id, RecordTemplate template, @Nullable Long expectedVersion)
        implements Guarded {

    @Override
    public boolean isAllowed(Actor actor, Permissions permissions) {
        return actor.role() == Role.ADMIN || actor.role() == Role.STAFF;
    }
}
