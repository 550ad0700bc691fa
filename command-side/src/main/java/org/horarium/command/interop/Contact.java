package org.horarium.command.interop;

import static java.util.stream.Collectors.joining;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointUse;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.StringType;
import org.horarium.shared.doctors.Address;
import org.jspecify.annotations.Nullable;

/** Reads names, addresses and ways to reach someone, all of which FHIR repeats and ranks. */
final class Contact {

    private static final Set<NameUse> FORMER =
            Collections.unmodifiableSet(EnumSet.of(NameUse.OLD, NameUse.MAIDEN, NameUse.TEMP, NameUse.ANONYMOUS));

    private Contact() {}

    /** The name that someone goes by now, with titles or without. */
    static @Nullable String name(List<HumanName> names, boolean withTitles) {
        return names.stream()
                .filter(name -> !FORMER.contains(name.getUse()))
                .min(Comparator.comparing(name -> name.getUse() != NameUse.OFFICIAL))
                .map(name -> written(name, withTitles))
                .orElse(null);
    }

    /** The way of that kind which is ranked first; a mobile one if nothing is ranked. */
    static @Nullable String best(List<ContactPoint> ways, ContactPointSystem kind) {
        return ways.stream()
                .filter(way -> way.getSystem() == kind && way.getUse() != ContactPointUse.OLD && way.hasValue())
                .min(Comparator.comparing((ContactPoint way) -> way.hasRank() ? way.getRank() : Integer.MAX_VALUE)
                        .thenComparing(way -> way.getUse() != ContactPointUse.MOBILE))
                .map(way -> PlainText.of(way.getValue()))
                .orElse(null);
    }

    /** The address in its parts. */
    static @Nullable Address address(org.hl7.fhir.r4.model.Address address) {
        if (address.isEmpty()) {
            return null;
        }
        return new Address(
                lines(address),
                PlainText.of(address.getCity()),
                PlainText.of(address.getState()),
                PlainText.of(address.getPostalCode()),
                PlainText.of(address.getCountry()));
    }

    /** The address in one line. */
    static @Nullable String oneLine(org.hl7.fhir.r4.model.Address address) {
        if (address.hasText()) {
            return PlainText.of(address.getText());
        }
        String region = PlainText.joined(" ", address.getState(), address.getPostalCode());
        return PlainText.joined(", ", lines(address), address.getCity(), region, address.getCountry());
    }

    private static @Nullable String written(HumanName name, boolean withTitles) {
        Stream<StringType> parts = withTitles ? name.getPrefix().stream() : Stream.empty();
        String structured = Stream.of(
                        parts, name.getGiven().stream(), Stream.of(name.getFamilyElement()), name.getSuffix().stream())
                .flatMap(part -> part)
                .map(StringType::getValue)
                .filter(Objects::nonNull)
                .collect(joining(" "));
        boolean spelled = name.hasGiven() || name.hasFamily();
        return PlainText.of(spelled ? structured : name.getText());
    }

    private static @Nullable String lines(org.hl7.fhir.r4.model.Address address) {
        return PlainText.of(address.getLine().stream()
                .map(StringType::getValue)
                .filter(Objects::nonNull)
                .collect(joining(", ")));
    }
}
