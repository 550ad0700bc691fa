package org.horarium.query.scheduling;

import org.horarium.shared.doctors.GeoPoint;

/** How far apart two places are, as the crow flies. */
final class Distance {

    /** The mean radius of the earth, the one that the index uses too. */
    static final double EARTH_METRES = 6_371_008.7714;

    private Distance() {}

    static double metres(GeoPoint one, GeoPoint other) {
        double lat = Math.toRadians(other.lat() - one.lat());
        double lon = Math.toRadians(other.lon() - one.lon());
        double a = square(Math.sin(lat / 2))
                + Math.cos(Math.toRadians(one.lat()))
                        * Math.cos(Math.toRadians(other.lat()))
                        * square(Math.sin(lon / 2));
        return 2 * EARTH_METRES * Math.asin(Math.sqrt(Math.min(1, a)));
    }

    private static double square(double value) {
        return value * value;
    }
}
