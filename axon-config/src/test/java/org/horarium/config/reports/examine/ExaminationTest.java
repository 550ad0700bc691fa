package org.horarium.config.reports.examine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.horarium.config.reports.examine.Pdfs.pdf;
import static org.horarium.config.reports.examine.Pdfs.text;
import static org.horarium.config.reports.examine.Pdfs.zeros;
import static org.horarium.config.reports.examine.Pictures.chunk;
import static org.horarium.config.reports.examine.Pictures.drawn;
import static org.horarium.config.reports.examine.Pictures.png;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that lie about what they are, do more than show themselves or become too large, and files that are in order. */
class ExaminationTest {

    private static final byte[] SMALL = zeros(110);

    /** Whoever decides, so that one who lets everything through can be shown to fail here. */
    @FunctionalInterface
    interface Decider {
        Kind of(byte[] file) throws IOException;
    }

    private static final Decider OURS = file -> new Examination(Duration.ofSeconds(20)).of(Bytes.channel(file));

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void refuses_each_for_its_own_reason(String what, Rule rule, byte[] file) {
        mustRefuse(OURS, rule, file);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void the_check_catches_an_examination_that_lets_it_through(String what, Rule rule, byte[] file) {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> mustRefuse(anything -> Kind.PDF, rule, file));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void takes(String what, Kind kind, byte[] file) throws IOException {
        assertThat(OURS.of(file)).isEqualTo(kind);
    }

    /** What a file is refused for is what was put into it: all are made of these. */
    @Test
    void names_every_rule_that_a_file_can_break_by_what_it_holds() throws IOException {
        assertThat(hostile().map(each -> each.get()[1]).distinct())
                .contains(Arrays.stream(Rule.values())
                        .filter(rule -> rule != Rule.TOO_COMPLEX)
                        .toArray());
    }

    @Test
    void does_not_look_for_longer_than_it_may() {
        assertThatExceptionOfType(ReportRefused.class)
                .isThrownBy(() -> new Examination(Duration.ofNanos(-1)).of(Bytes.channel(Pdfs.plain())))
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(Rule.TOO_COMPLEX));
    }

    @Test
    void is_not_led_into_depths_without_end() {
        mustRefuse(OURS, Rule.TOO_COMPLEX, pdf("", "[".repeat(3_000) + "]".repeat(3_000)));
    }

    static Stream<Arguments> hostile() throws IOException {
        byte[] jpeg = drawn("jpeg", false);
        byte[] drawn = drawn("png", false);
        return Stream.concat(disguised(jpeg, drawn), Stream.concat(active(), broken(jpeg, drawn)));
    }

    private static Stream<Arguments> disguised(byte[] jpeg, byte[] drawn) throws IOException {
        byte[] zip = Bytes.zip("META-INF/MANIFEST.MF");
        return Stream.of(
                arguments("nothing", Rule.EMPTY, new byte[0]),
                arguments("a program", Rule.NOT_A_REPORT_TYPE, Bytes.joined(text("MZ\u0090\0\3\0\0\0"), new byte[500])),
                arguments("an office document", Rule.NOT_A_REPORT_TYPE, Bytes.zip("word/document.xml")),
                arguments(
                        "an old office document",
                        Rule.NOT_A_REPORT_TYPE,
                        Bytes.joined(text("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"), new byte[600])),
                arguments("a web page", Rule.NOT_A_REPORT_TYPE, text("<!DOCTYPE html><html><body>hi</body></html>")),
                arguments(
                        "a drawing that can hold scripts",
                        Rule.NOT_A_REPORT_TYPE,
                        text("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>")),
                arguments("a GIF", Rule.NOT_A_REPORT_TYPE, Bytes.joined(text("GIF89a"), new byte[100])),
                arguments("a PDF in a GIF", Rule.HEADER_NOT_FIRST, Bytes.joined(text("GIF89a/*"), Pdfs.plain())),
                arguments(
                        "a PDF behind a program's head", Rule.HEADER_NOT_FIRST, Bytes.joined(text("MZ"), Pdfs.plain())),
                arguments("a PDF and an archive", Rule.ALSO_AN_ARCHIVE, Bytes.joined(Pdfs.plain(), zip)),
                arguments("a JPEG and a program of Java's", Rule.ALSO_AN_ARCHIVE, Bytes.joined(jpeg, zip)),
                arguments("a PDF and a page", Rule.ALSO_A_PAGE, pdf("<html><script>alert(1)</script>", "", List.of())),
                arguments(
                        "a PNG and a page", Rule.TRAILING_DATA, Bytes.joined(drawn, text("<script>alert(1)</script>"))),
                arguments(
                        "a JPEG and a page", Rule.TRAILING_DATA, Bytes.joined(jpeg, text("<script>alert(1)</script>"))),
                arguments("a PDF and more", Rule.TRAILING_DATA, Bytes.joined(Pdfs.plain(), text("#!/bin/sh"))));
    }

    private static Stream<Arguments> active() {
        return Stream.of(
                arguments(
                        "a script at the opening",
                        Rule.PDF_WITH_SCRIPT,
                        pdf("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>")),
                arguments(
                        "a script whose name is spelt in numbers",
                        Rule.PDF_WITH_SCRIPT,
                        pdf("/OpenAction << /S /J#61va#53cript /#4a#53 (x) >>")),
                arguments("a script's short name alone", Rule.PDF_WITH_SCRIPT, pdf("/Any << /J#53 (x) >>")),
                arguments("a script in packed objects", Rule.PDF_WITH_SCRIPT, Pdfs.packed(true)),
                arguments(
                        "a script that no table names",
                        Rule.PDF_WITH_SCRIPT,
                        pdf("9 0 obj << /S /Java#53cript >> endobj", "", List.of())),
                arguments("a program to start", Rule.PDF_WITH_LAUNCH, pdf("", "<< /S /Launch /F (cmd.exe) >>")),
                arguments("another file to open", Rule.PDF_WITH_LAUNCH, pdf("", "<< /S /GoToR /F (other.pdf) >>")),
                arguments("a file within", Rule.PDF_WITH_ATTACHMENT, pdf("/Names << /EmbeddedFiles 4 0 R >>", "<< >>")),
                arguments("a film", Rule.PDF_WITH_MEDIA, pdf("", "<< /Type /Annot /Subtype /RichMedia >>")),
                arguments("a form of the kind XFA", Rule.PDF_WITH_XFA, pdf("/AcroForm << /XFA 4 0 R >>", "[]")),
                arguments(
                        "a form that is sent",
                        Rule.PDF_WITH_FORM_ACTION,
                        pdf("", "<< /S /SubmitForm /F (http://x) >>")),
                arguments("something at every page", Rule.PDF_WITH_ACTION, pdf("", "<< /AA << /O 3 0 R >> >>")),
                arguments(
                        "an address at the opening",
                        Rule.PDF_WITH_ACTION,
                        pdf("/OpenAction 4 0 R", "<< /S /URI /URI (http://tracker.example) >>")),
                arguments("encrypted", Rule.PDF_ENCRYPTED, Pdfs.encrypted()));
    }

    private static Stream<Arguments> broken(byte[] jpeg, byte[] drawn) {
        byte[] plain = Pdfs.plain();
        byte[] bomb = zeros(80L << 20);
        return Stream.of(
                arguments("half a PDF", Rule.TRUNCATED, Arrays.copyOf(plain, plain.length / 2)),
                arguments("half a JPEG", Rule.TRUNCATED, Arrays.copyOf(jpeg, jpeg.length / 2)),
                arguments("half a PNG", Rule.TRUNCATED, Arrays.copyOf(drawn, drawn.length / 2)),
                arguments("a PNG with half a picture", Rule.TRUNCATED, png(100, 100, SMALL)),
                arguments(
                        "a PDF with a wrong table",
                        Rule.DAMAGED,
                        text(new String(plain, ISO_8859_1).replace("xref\n0", "xref\n7"))),
                arguments("a PNG with a changed byte", Rule.DAMAGED, changed(drawn, drawn.length - 40)),
                arguments("a PNG that is too wide", Rule.TOO_MANY_PIXELS, png(20_000, 20_000, SMALL)),
                arguments("a JPEG that is too wide", Rule.TOO_MANY_PIXELS, large(jpeg)),
                arguments(
                        "a picture in a PDF that is too wide",
                        Rule.TOO_MANY_PIXELS,
                        pdf(
                                "",
                                "",
                                List.of(Pdfs.stream(
                                        "/Subtype /Image /Width 60000 /Height 60000 /Filter /CCITTFaxDecode",
                                        new byte[9])))),
                arguments("a PNG that moves", Rule.ANIMATED, png(10, 10, SMALL, chunk("acTL", new byte[8]))),
                arguments(
                        "a text that grows",
                        Rule.DECOMPRESSION_BOMB,
                        png(10, 10, SMALL, chunk("zTXt", text("Comment\0\0"), bomb))),
                arguments(
                        "a text in Unicode that grows",
                        Rule.DECOMPRESSION_BOMB,
                        png(10, 10, SMALL, chunk("iTXt", text("Comment\0\1\0en\0Kommentar\0"), bomb))),
                arguments(
                        "a profile that grows",
                        Rule.DECOMPRESSION_BOMB,
                        png(10, 10, SMALL, chunk("iCCP", text("sRGB\0\0"), bomb))),
                arguments("a picture that grows", Rule.DECOMPRESSION_BOMB, png(10, 10, bomb)),
                arguments(
                        "a stream in a PDF that grows",
                        Rule.DECOMPRESSION_BOMB,
                        pdf("", "", List.of(Pdfs.stream("/Filter /FlateDecode", bomb)))),
                arguments(
                        "a stream packed twice",
                        Rule.DECOMPRESSION_BOMB,
                        pdf("", "", List.of(Pdfs.stream("/Filter [/FlateDecode /Fl]", SMALL)))));
    }

    static Stream<Arguments> good() throws IOException {
        return Stream.of(
                arguments("a PDF", Kind.PDF, Pdfs.plain()),
                arguments("a PDF with packed objects", Kind.PDF, Pdfs.packed(false)),
                arguments(
                        "a PDF with a link",
                        Kind.PDF,
                        pdf("", "<< /Subtype /Link /A << /S /URI /URI (https://lab.example) >> >>")),
                arguments("a PDF that opens at a page", Kind.PDF, pdf("/OpenAction [3 0 R /Fit]")),
                arguments(
                        "a PDF that speaks of scripts",
                        Kind.PDF,
                        pdf("", "<< /Title (JavaScript and Launch, by a lab) >>")),
                arguments(
                        "a PDF with a white page",
                        Kind.PDF,
                        pdf("", "", List.of(Pdfs.stream("/Filter /FlateDecode", zeros(30L << 20))))),
                arguments("a JPEG", Kind.JPEG, drawn("jpeg", false)),
                arguments("a JPEG in steps", Kind.JPEG, drawn("jpeg", true)),
                arguments("a PNG", Kind.PNG, drawn("png", false)),
                arguments("a PNG in steps", Kind.PNG, drawn("png", true)),
                arguments("a small PNG", Kind.PNG, png(10, 10, SMALL)),
                arguments(
                        "a PNG with words of a script in it",
                        Kind.PNG,
                        png(10, 10, SMALL, chunk("tEXt", text("Comment\0<script>alert(1)</script>")))),
                arguments("a JPEG with padding", Kind.JPEG, Bytes.joined(drawn("jpeg", false), new byte[64])));
    }

    private static void mustRefuse(Decider decider, Rule rule, byte[] file) {
        assertThatExceptionOfType(ReportRefused.class)
                .isThrownBy(() -> decider.of(file))
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }

    private static byte[] changed(byte[] file, int at) {
        byte[] changed = file.clone();
        changed[at] = (byte) (changed[at] ^ 1);
        return changed;
    }

    /** The same, saying of itself that it is as large as can be. */
    private static byte[] large(byte[] jpeg) {
        byte[] large = jpeg.clone();
        for (int at = 2; at < large.length - 8; at++) {
            if ((large[at] & 0xff) == 0xff && (large[at + 1] & 0xff) == 0xc0) {
                Arrays.fill(large, at + 5, at + 9, (byte) 0xff);
                return large;
            }
        }
        throw new IllegalStateException("no frame");
    }
}
