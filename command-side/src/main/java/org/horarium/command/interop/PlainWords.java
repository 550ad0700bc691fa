package org.horarium.command.interop;

import ca.uhn.fhir.parser.IParserErrorHandler;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * Accepts nothing that FHIR R4 does not, and names the element that is to blame. The parser's own messages are not
 * passed on, because they quote the values.
 */
final class PlainWords implements IParserErrorHandler {

    @Override
    public void containedResourceWithNoId(@Nullable IParseLocation where) {
        throw new Unreadable("A contained resource has no id.");
    }

    @Override
    public void incorrectJsonType(
            @Nullable IParseLocation where,
            String element,
            ValueType expected,
            @Nullable ScalarType expectedScalar,
            ValueType found,
            @Nullable ScalarType foundScalar) {
        // A number where a string belongs, and the like: what is meant is clear, and some exporters write it so.
        if (found != ValueType.SCALAR || expected != ValueType.SCALAR) {
            throw new Unreadable("An element%s has the wrong JSON type.".formatted(within(where)));
        }
    }

    @Override
    public void invalidValue(@Nullable IParseLocation where, String value, String error) {
        throw new Unreadable("A value%s is not one that FHIR allows there.".formatted(within(where)));
    }

    @Override
    public void missingRequiredElement(@Nullable IParseLocation where, String element) {
        throw new Unreadable("A required element%s is missing.".formatted(within(where)));
    }

    @Override
    public void unexpectedRepeatingElement(@Nullable IParseLocation where, String element) {
        throw new Unreadable("An element%s is repeated.".formatted(within(where)));
    }

    @Override
    public void unknownAttribute(@Nullable IParseLocation where, String attribute) {
        throw new Unreadable("An attribute%s is unknown to FHIR R4.".formatted(within(where)));
    }

    @Override
    public void unknownElement(@Nullable IParseLocation where, String element) {
        throw new Unreadable("An element%s is unknown to FHIR R4.".formatted(within(where)));
    }

    @Override
    public void unknownReference(@Nullable IParseLocation where, String reference) {
        // References are judged where they are followed.
    }

    @Override
    public void invalidInternalReference(@Nullable IParseLocation where, String reference) {
        // References are judged where they are followed.
    }

    @Override
    public void extensionContainsValueAndNestedExtensions(@Nullable IParseLocation where) {
        throw new Unreadable("An extension has both a value and extensions of its own.");
    }

    private static String within(@Nullable IParseLocation where) {
        String parent = where == null ? null : where.getParentElementName();
        return parent == null ? "" : " of " + parent;
    }
}
