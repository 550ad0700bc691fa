package org.horarium.command.webhooks;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/** A block of addresses, such as {@code 10.0.0.0/8}. */
record AddressRange(InetAddress first, int bits) {

    /** This computer and private networks (RFC 1918); of these alone something may be tried out. */
    private static final List<AddressRange> PRIVATE = Stream.of(
                    "127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "::1/128", "fc00::/7")
            .map(AddressRange::of)
            .toList();

    /**
     * What else IANA's registries of special-purpose addresses (RFC 6890) keep from the open network: link-local with the
     * clouds' metadata, shared by carriers, of protocols, of documentation, multicast, reserved.
     */
    private static final List<AddressRange> SPECIAL = Stream.of(
                    "0.0.0.0/8",
                    "100.64.0.0/10",
                    "169.254.0.0/16",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20")
            .map(AddressRange::of)
            .toList();

    /** The cloud's metadata by IPv6, which lies in a private range. */
    private static final List<AddressRange> METADATA =
            Stream.of("fd00:ec2::/32", "fd20:ce::/32").map(AddressRange::of).toList();

    /** What of IPv6 has been given out to the open network. */
    private static final AddressRange GLOBAL = of("2000::/3");

    private static final int IPV4_BYTES = 4;

    /** Whether it is one of the open network's. */
    static boolean isPublic(InetAddress address) {
        boolean isGiven = address.getAddress().length == IPV4_BYTES || GLOBAL.contains(address);
        return isGiven && !isIn(PRIVATE, address) && !isIn(SPECIAL, address);
    }

    /** Whether it is this computer's or a private network's, and no cloud's metadata. */
    static boolean isPrivate(InetAddress address) {
        return isIn(PRIVATE, address) && !isIn(METADATA, address);
    }

    private static boolean isIn(List<AddressRange> ranges, InetAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }

    private boolean contains(InetAddress address) {
        byte[] mine = first.getAddress();
        byte[] theirs = address.getAddress();
        if (mine.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if (((mine[bit / Byte.SIZE] ^ theirs[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    private static AddressRange of(String text) {
        int slash = text.indexOf('/');
        try {
            return new AddressRange(
                    InetAddress.getByName(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
        } catch (UnknownHostException literal) {
            throw new IllegalStateException(literal);
        }
    }
}
