package org.horarium.command.interop;

import java.util.List;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.Organization;
import org.horarium.command.doctors.ClinicCommand.RegisterClinic;
import org.horarium.shared.doctors.ClinicDetails;
import org.horarium.shared.doctors.ClinicId;
import org.springframework.stereotype.Component;

/** Reads an Organization as a clinic. */
@Component
class OrganizationReading implements Reading<Organization> {

    @Override
    public Class<Organization> type() {
        return Organization.class;
    }

    @Override
    public ClinicId subject(Organization organization) {
        return new ClinicId(ImportedId.of(organization, organization.getIdentifier()));
    }

    @Override
    public List<Object> commands(Organization organization, Defaults defaults) {
        String name = PlainText.of(organization.getName());
        if (name == null) {
            throw new Unreadable("The organization has no name.");
        }
        var address = Contact.address(organization.getAddressFirstRep());
        var phone = Contact.best(organization.getTelecom(), ContactPointSystem.PHONE);
        return List.of(new RegisterClinic(subject(organization), new ClinicDetails(name, address, phone), null));
    }
}
