package org.horarium.command.webhooks;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.horarium.shared.InvalidInput;

/**
 * Where webhooks may lead: out into the world, and never to what stands behind our own walls, whatever name it goes by.
 * What a name means is looked up for each connection, and the connection goes to those very addresses, so that a name
 * that means something else by then leads nowhere else (DNS rebinding).
 *
 * @param isForTrying whether plain HTTP, this computer and private networks will do: on the embedded demonstration
 */
record Destinations(boolean isForTrying, NameLookup names) {

    private static final int LONGEST = 2000;
    private static final int HIGHEST_PORT = 65_535;

    /** Finds the addresses of a host. */
    interface NameLookup {
        InetAddress[] all(String host) throws UnknownHostException;
    }

    /** Refuses what nobody may subscribe. */
    void check(String url) {
        URI address = parse(url);
        try {
            resolve(address.getHost());
        } catch (ForbiddenAddress inside) {
            throw new InvalidInput("url", "must not lead to a private or reserved network");
        } catch (UnknownHostException unknown) {
            throw new InvalidInput("url", "must name a host that can be found");
        }
    }

    /**
     * All addresses of that host.
     *
     * @throws ForbiddenAddress where any of them is not to be reached from here
     */
    InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = names.all(host);
        for (InetAddress address : found) {
            if (!AddressRange.isPublic(address) && !(isForTrying && AddressRange.isPrivate(address))) {
                throw new ForbiddenAddress();
            }
        }
        return found;
    }

    private URI parse(String url) {
        URI address;
        try {
            address = URI.create(url);
        } catch (IllegalArgumentException malformed) {
            throw new InvalidInput("url", "must be an address");
        }
        String scheme = String.valueOf(address.getScheme());
        if (!scheme.equals("https") && !(isForTrying && scheme.equals("http"))) {
            throw new InvalidInput("url", "must begin with https://");
        }
        if (address.getHost() == null || address.getPort() == 0 || address.getPort() > HIGHEST_PORT) {
            throw new InvalidInput("url", "must name a host");
        }
        if (address.getRawUserInfo() != null || address.getRawFragment() != null) {
            throw new InvalidInput("url", "must have neither a user nor a fragment");
        }
        if (url.length() > LONGEST || !url.equals(address.toASCIIString())) {
            throw new InvalidInput("url", "must be ASCII of at most " + LONGEST + " characters");
        }
        return address;
    }

    /** A name leads to where no webhook may. */
    static final class ForbiddenAddress extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        ForbiddenAddress() {
            super("It leads to an address that is not to be reached from here");
        }
    }
}
