package org.horarium.shared.doctors;

/**
 * A place on earth.
 *
 * @param lat latitude in degrees (WGS 84), -90 to 90
 * @param lon longitude in degrees (WGS 84), -180 to 180
 */
public record GeoPoint(double lat, double lon) {

    public GeoPoint {
        if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) {
            throw new IllegalArgumentException("No such place on earth");
        }
    }
}
