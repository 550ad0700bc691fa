package org.horarium.command.webhooks;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.horarium.command.webhooks.Destinations.NameLookup;
import org.horarium.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody has us knock at doors behind our own walls. */
class DestinationsTest {

    private final Destinations world = new Destinations(false, InetAddress::getAllByName);
    private final Destinations trying = new Destinations(true, InetAddress::getAllByName);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.192",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.1",
                "255.255.255.255",
                "240.0.0.1",
                "[::1]",
                "[::]",
                "[::ffff:127.0.0.1]",
                "[::ffff:169.254.169.254]",
                "[::127.0.0.1]",
                "[fe80::1]",
                "[fc00::1]",
                "[fd00:ec2::254]",
                "[ff02::1]",
                "[64:ff9b::7f00:1]",
                "[2001:db8::1]",
                "[2001::1]",
                "[2002:7f00:1::]",
                "[fec0::1]",
                "[3fff::1]"
            })
    void no_address_that_is_not_the_open_networks(String host) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> world.check("https://" + host + "/hook"))
                .withMessageContaining("private or reserved");
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "172.32.0.1", "100.128.0.1", "[2606:2800:220:1::1]", "8.8.8.8:8443"})
    void every_address_of_the_open_network(String host) {
        assertThatCode(() -> world.check("https://" + host + "/hook?of=us")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080/hook", "http://192.168.1.1/", "https://[::1]/", "http://8.8.8.8/"})
    void whoever_tries_it_out_may_have_it_lead_to_their_own_computer(String url) {
        assertThatCode(() -> trying.check(url)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://169.254.169.254/", "http://[fd00:ec2::254]/", "http://0.0.0.0/", "http://[fe80::1]/"})
    void the_metadata_of_clouds_is_nobodys_even_then(String url) {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> trying.check(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://8.8.8.8/",
                "ftp://8.8.8.8/",
                "https:///hook",
                "https://a:b@8.8.8.8/",
                "https://8.8.8.8/#here",
                "https://8.8.8.8/\r\nX-Mine: 1",
                "https://8.8.8.8:0/",
                "https://8.8.8.8:70000/",
                "//8.8.8.8/",
                "8.8.8.8",
                "https://127.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://8.8.8.8/straße",
                "file:///etc/passwd",
                "gopher://8.8.8.8/"
            })
    void nothing_but_a_plain_address_over_tls(String url) {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> world.check(url));
    }

    @Test
    void a_name_with_one_address_inside_is_refused_and_so_is_one_without_any() throws UnknownHostException {
        InetAddress[] both = {InetAddress.getByName("8.8.8.8"), InetAddress.getByName("10.0.0.1")};
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> with(host -> both).check("https://hooks.example.org/"))
                .withMessageContaining("private");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> with(host -> {
                            throw new UnknownHostException(host);
                        })
                        .check("https://hooks.example.org/"))
                .withMessageContaining("found");
        InetAddress[] outside = {both[0]};
        assertThatCode(() -> with(host -> outside).check("https://hooks.example.org/"))
                .doesNotThrowAnyException();
    }

    private static Destinations with(NameLookup names) {
        return new Destinations(false, names);
    }
}
