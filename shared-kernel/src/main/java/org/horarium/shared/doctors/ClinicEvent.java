package org.horarium.shared.doctors;

import org.horarium.shared.Recorded;

/** Everything that can happen to a clinic. */
public sealed interface ClinicEvent {

    /** The clinic that it happened to. */
    ClinicId clinic();

    /** A clinic entered the directory. */
    @Recorded("doctors.ClinicRegistered")
    record ClinicRegistered(ClinicId clinic, ClinicDetails details) implements ClinicEvent {}

    /** A clinic's details were replaced. */
    @Recorded("doctors.ClinicDetailsCorrected")
    record ClinicDetailsCorrected(ClinicId clinic, ClinicDetails details) implements ClinicEvent {}

    /** A clinic receives patients at one more place. */
    @Recorded("doctors.LocationOpened")
    record LocationOpened(ClinicId clinic, ClinicLocation location) implements ClinicEvent {}

    /** What is known of a place was replaced. */
    @Recorded("doctors.LocationCorrected")
    record LocationCorrected(ClinicId clinic, ClinicLocation location) implements ClinicEvent {}
}
