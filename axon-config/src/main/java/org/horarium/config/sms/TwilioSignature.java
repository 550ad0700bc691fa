package org.horarium.config.sms;

import com.twilio.security.RequestValidator;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells what Twilio sends from what somebody else does: it signs the address that we told it and the fields of the form, by
 * the account's token. The address is ours by the settings, as whatever a request says of it can be forged.
 */
class TwilioSignature {

    private final @Nullable RequestValidator validator;
    private final String publicUrl;

    private TwilioSignature(@Nullable RequestValidator validator, String publicUrl) {
        this.validator = validator;
        this.publicUrl = publicUrl;
    }

    static TwilioSignature of(TwilioPlace place) {
        return new TwilioSignature(new RequestValidator(place.token()), place.publicUrl());
    }

    /** Where Twilio is not asked to send anything, nothing is from there. */
    static TwilioSignature ofNobody() {
        return new TwilioSignature(null, "");
    }

    boolean isOn(HttpServletRequest request) {
        String signature = request.getHeader("X-Twilio-Signature");
        return validator != null
                && signature != null
                && validator.validate(address(request), fields(request), signature);
    }

    private String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return publicUrl + request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /** What stands in the address is signed with it, and is no field of the form. */
    private static Map<String, String> fields(HttpServletRequest request) {
        Map<String, String> fields = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals(TwilioCarrier.NOTIFICATION)) {
                fields.put(name, values[0]);
            }
        });
        return fields;
    }
}
