package org.horarium.query.doctors;

import org.axonframework.queryhandling.QueryHandler;
import org.horarium.query.Queries;
import org.horarium.query.patients.Patient;
import org.springframework.stereotype.Component;

/** Answers how much the directory holds. */
@Component
class DirectoryAnswers {

    private final Clinics clinics;
    private final Locations locations;
    private final Doctors doctors;
    private final Queries queries;

    DirectoryAnswers(Clinics clinics, Locations locations, Doctors doctors, Queries queries) {
        this.clinics = clinics;
        this.locations = locations;
        this.doctors = doctors;
        this.queries = queries;
    }

    @QueryHandler
    DirectorySize handle(DirectorySize.Now query) {
        long patients = queries.find(new Patient.Count(), Long.class).orElse(0L);
        return new DirectorySize(clinics.count(), locations.count(), doctors.count(), doctors.countRoles(), patients);
    }
}
