package org.horarium.config.reports;

import org.springframework.core.env.Environment;

/**
 * The bucket for lab reports.
 *
 * @param bucket its name; blank where there is none
 * @param endpoint of whatever else speaks S3; blank for Amazon's
 * @param prefix what all keys begin with
 * @param accessKey blank where the SDK finds by itself who we are
 */
record ReportPlace(String bucket, String region, String endpoint, String prefix, String accessKey, String secretKey) {

    static ReportPlace of(Environment environment) {
        return new ReportPlace(
                environment.getProperty("horarium.reports.s3.bucket", ""),
                environment.getProperty("horarium.reports.s3.region", "us-east-1"),
                environment.getProperty("horarium.reports.s3.endpoint", ""),
                environment.getProperty("horarium.reports.s3.prefix", "lab-reports/"),
                environment.getProperty("horarium.reports.s3.access-key", ""),
                environment.getProperty("horarium.reports.s3.secret-key", ""));
    }

    /** Never with the keys. */
    @Override
    public String toString() {
        return "s3://" + bucket + "/" + prefix;
    }
}
