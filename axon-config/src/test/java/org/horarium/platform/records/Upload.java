package org.horarium.platform.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.horarium.config.reports.examine.Bytes;
import org.horarium.platform.Client;
import org.horarium.platform.Reply;

/** A lab report on its way to a record, as browsers send forms. */
public final class Upload {

    static final String FORM = "multipart/form-data; boundary=horarium-test";

    private static final String HEAD =
            "--horarium-test\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n";

    private Upload() {}

    /** Sends it to the record at that path. */
    public static Reply send(Client client, String record, String name, byte[] file, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = FORM;
        return client.send("POST", record + "/report", form(name, file), all);
    }

    static byte[] form(String name, byte[] file) {
        return Bytes.joined(HEAD.formatted(name).getBytes(UTF_8), file, "\r\n--horarium-test--\r\n".getBytes(UTF_8));
    }
}
