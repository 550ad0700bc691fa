package org.horarium.command.notification;

import java.util.regex.Pattern;

/** Where a message goes: what can be one, and how much of one may be shown. */
final class Address {

    /** Nothing with which somebody could write more than an address into a header. */
    private static final Pattern SOUND =
            Pattern.compile("[^\\s\\p{Cntrl}<>,;:\"()\\[\\]\\\\@]{1,64}@[^\\s\\p{Cntrl}<>,;:\"()\\[\\]\\\\@]{1,255}");

    private static final Pattern PHONE = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final int SHOWN_DIGITS = 2;

    private Address() {}

    static boolean isSound(String address) {
        return SOUND.matcher(address).matches() || PHONE.matcher(address).matches();
    }

    /** So much of it that whoever knows it knows it again: {@code j…@e….org}, {@code …42}. */
    static String hint(String address) {
        int at = address.lastIndexOf('@');
        if (at < 0) {
            return "…" + address.substring(Math.max(0, address.length() - SHOWN_DIGITS));
        }
        String domain = address.substring(at + 1);
        int dot = domain.lastIndexOf('.');
        return first(address) + "…@" + first(domain) + "…" + (dot < 0 ? "" : domain.substring(dot));
    }

    private static String first(String text) {
        return text.isEmpty() ? "" : text.substring(0, text.offsetByCodePoints(0, 1));
    }
}
