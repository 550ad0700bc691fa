package org.horarium.config.mail;

import org.springframework.core.env.Environment;

/**
 * Where Amazon SES takes letters.
 *
 * @param endpoint of whatever else speaks its protocol; blank for Amazon's
 * @param accessKey blank where the SDK finds by itself who we are
 * @param configurationSet what SES does with them beside sending; blank for nothing
 */
record SesPlace(String region, String endpoint, String accessKey, String secretKey, String configurationSet) {

    static SesPlace of(Environment environment) {
        return new SesPlace(
                environment.getProperty("horarium.ses.region", "us-east-1"),
                environment.getProperty("horarium.ses.endpoint", ""),
                environment.getProperty("horarium.ses.access-key", ""),
                environment.getProperty("horarium.ses.secret-key", ""),
                environment.getProperty("horarium.ses.configuration-set", ""));
    }

    /** Never with the keys. */
    @Override
    public String toString() {
        return "Amazon SES in " + region;
    }
}
