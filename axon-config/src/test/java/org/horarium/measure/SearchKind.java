package org.horarium.measure;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Random;
import org.horarium.shared.doctors.GeoPoint;

/** What people look for. */
enum SearchKind {
    CITY("specialization, city, one date", false) {
        @Override
        String query(Random any) {
            return specialization(any) + city(any) + dates(any, 1);
        }
    },
    MORNINGS("specialization, city, 7 days, mornings", false) {
        @Override
        String query(Random any) {
            return specialization(any) + city(any) + dates(any, 7) + "&time_from=09:00&time_to=12:00";
        }
    },
    WEEK("specialization, 7 days", false) {
        @Override
        String query(Random any) {
            return specialization(any) + dates(any, 7);
        }
    },
    NEAR("specialization, within 400 km, 7 days, nearest first", false) {
        @Override
        String query(Random any) {
            return specialization(any) + near(any) + "&radius_km=400&sort=distance" + dates(any, 7);
        }
    },
    DATE("one date", false) {
        @Override
        String query(Random any) {
            return dates(any, 1);
        }
    },
    VISIT("specialization, visit type, mode, language, 7 days", false) {
        @Override
        String query(Random any) {
            return specialization(any)
                    + "&visit_type=follow-up&mode=VIDEO&language="
                    + Directory.language(any.nextInt(100))
                    + dates(any, 7);
        }
    },
    FEE("specialization, city, 7 days, cheapest first", false) {
        @Override
        String query(Random any) {
            return specialization(any) + city(any) + "&sort=fee" + dates(any, 7);
        }
    },
    SECOND_PAGE("specialization, 7 days: second page", true) {
        @Override
        String query(Random any) {
            return WEEK.query(any);
        }
    },
    SECOND_PAGE_BY_FEE("specialization, city, 7 days, cheapest first: second page", true) {
        @Override
        String query(Random any) {
            return FEE.query(any);
        }
    };

    private final String words;
    private final boolean secondPage;

    SearchKind(String words, boolean secondPage) {
        this.words = words;
        this.secondPage = secondPage;
    }

    abstract String query(Random any);

    String words() {
        return words;
    }

    boolean isSecondPage() {
        return secondPage;
    }

    private static String specialization(Random any) {
        return "&specialization="
                + Directory.specialization(any.nextInt(Directory.SPECIALIZATIONS))
                        .replace(" ", "%20");
    }

    private static String city(Random any) {
        return "&location=" + Directory.city(any.nextInt(Directory.CITIES)).replace(" ", "%20");
    }

    private static String near(Random any) {
        GeoPoint city = Directory.position(any.nextInt(Directory.CITIES));
        return String.format(
                Locale.ROOT, "&near=%.3f,%.3f", city.lat() + any.nextDouble() - 0.5, city.lon() + any.nextDouble());
    }

    private static String dates(Random any, int days) {
        LocalDate first = LocalDate.now(ZoneOffset.UTC).plusDays(1 + any.nextInt(Directory.DAYS - 2 - days));
        return "&date=" + first + "&date_to=" + first.plusDays(days - 1L);
    }
}
