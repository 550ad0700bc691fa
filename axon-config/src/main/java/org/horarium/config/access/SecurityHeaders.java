package org.horarium.config.access;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What browsers are told beside each answer, after OWASP's list of secure headers: our pages load only from here, show in
 * nobody's frame, and stay with TLS for two years once they came by it (RFC 6797).
 */
final class SecurityHeaders {

    private static final long TWO_YEARS = 63_072_000;

    private static final String FROM_HERE_ALONE =
            "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline';"
                    + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    static void set(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(FROM_HERE_ALONE))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(self), microphone=(self), geolocation=(self), payment=()"))
                .httpStrictTransportSecurity(
                        hsts -> hsts.maxAgeInSeconds(TWO_YEARS).includeSubDomains(true));
    }
}
