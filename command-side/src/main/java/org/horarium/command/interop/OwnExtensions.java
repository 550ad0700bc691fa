package org.horarium.command.interop;

import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Type;

/** Reads the extensions by which a file can say what FHIR has no element for; {@code docs/fhir-import.md} lists them. */
final class OwnExtensions {

    static final String BASE = "https://horarium.org/fhir/StructureDefinition/";

    private OwnExtensions() {}

    /** All of that name, each as the wanted type. */
    static <T extends Type> Stream<T> values(Stream<Extension> extensions, String name, Class<T> type) {
        return extensions.filter(extension -> name.equals(extension.getUrl())).map(extension -> {
            if (!type.isInstance(extension.getValue())) {
                throw new Unreadable("The extension %s has a value of the wrong type.".formatted(shortName(name)));
            }
            return type.cast(extension.getValue());
        });
    }

    /** The words of all of that name, whether given as codes or as strings. */
    static Stream<String> texts(Stream<Extension> extensions, String name) {
        return values(extensions, name, PrimitiveType.class)
                .map(value -> Optional.ofNullable(PlainText.of(value.getValueAsString()))
                        .orElseThrow(() -> new Unreadable("The extension %s is empty.".formatted(shortName(name)))));
    }

    /** A whole number within a complex extension, which must lie within those bounds. */
    static int number(Element extension, String name, int standard, int least, int most) {
        int number = values(extension.getExtension().stream(), name, IntegerType.class)
                .findFirst()
                .map(IntegerType::getValue)
                .orElse(standard);
        if (number < least || number > most) {
            throw new Unreadable(
                    "The number %s in an extension is not between %d and %d.".formatted(name, least, most));
        }
        return number;
    }

    private static String shortName(String name) {
        return name.startsWith(BASE) ? name.substring(BASE.length()) : name;
    }
}
