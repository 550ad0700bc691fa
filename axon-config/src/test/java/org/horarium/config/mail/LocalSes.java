package org.horarium.config.mail;

import com.sun.net.httpserver.HttpExchange;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.horarium.config.provider.LocalProvider;

/** A small Amazon SES that speaks the query protocol: it keeps the letters that it takes, and fails as it is told. */
final class LocalSes extends LocalProvider {

    final List<MimeMessage> letters = new CopyOnWriteArrayList<>();

    private volatile int status;
    private volatile String code = "";
    private volatile String words = "";

    LocalSes() throws IOException {
        open();
    }

    void refuse(int withStatus, String withCode, String withWords) {
        status = withStatus;
        code = withCode;
        words = withWords;
        be(Mood.REFUSING);
    }

    @Override
    protected void answer(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(body(exchange));
        asked.add(form);
        if (!String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                .startsWith("AWS4-HMAC-SHA256 ")) {
            error(exchange, 403, "MissingAuthenticationToken", "Request is missing Authentication Token");
        } else if (!"SendRawEmail".equals(form.get("Action")) || !"2010-12-01".equals(form.get("Version"))) {
            error(exchange, 400, "InvalidAction", "Could not find operation");
        } else if (isRefusing()) {
            error(exchange, status, code, words);
        } else {
            letters.add(letter(form));
            taken(exchange);
        }
    }

    private void taken(HttpExchange exchange) throws IOException {
        if (!isToAnswer()) {
            exchange.close();
            return;
        }
        say(
                exchange,
                200,
                """
                <SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/">
                  <SendRawEmailResult><MessageId>0100-%d</MessageId></SendRawEmailResult>
                  <ResponseMetadata><RequestId>1</RequestId></ResponseMetadata>
                </SendRawEmailResponse>"""
                        .formatted(letters.size()));
    }

    private static MimeMessage letter(Map<String, String> form) {
        try {
            byte[] raw = Base64.getDecoder().decode(String.valueOf(form.get("RawMessage.Data")));
            return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static void error(HttpExchange exchange, int status, String code, String words) throws IOException {
        say(
                exchange,
                status,
                """
                <ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/">
                  <Error><Type>%s</Type><Code>%s</Code><Message>%s</Message></Error><RequestId>1</RequestId>
                </ErrorResponse>"""
                        .formatted(status < 500 ? "Sender" : "Receiver", code, words));
    }

    private static void say(HttpExchange exchange, int status, String xml) throws IOException {
        say(exchange, status, "text/xml", xml);
    }
}
