package org.horarium.platform.screens;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import org.horarium.platform.Platform;

/** What a browser gets that was led somewhere. */
record Visit(HttpResponse<String> answer) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String NAVIGATION = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    static Visit to(String path) {
        return asking("GET", path, NAVIGATION);
    }

    static Visit asking(String method, String path, String accepts, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(Platform.shared().url() + path))
                .method(method, BodyPublishers.noBody())
                .header("Accept", accepts);
        for (int at = 0; at < headers.length; at += 2) {
            request.header(headers[at], headers[at + 1]);
        }
        try {
            return new Visit(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    int status() {
        return answer.statusCode();
    }

    String header(String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    boolean isThePage() {
        return status() == 200 && answer.body().contains("<div id=\"root\">");
    }

    boolean isProblem(String code) {
        return header("Content-Type").startsWith("application/problem+json")
                && answer.body().contains("/problems/" + code + "\"");
    }

    /** What stands in the page at the first place that matches. */
    String found(String regex) {
        return Pattern.compile(regex)
                .matcher(answer.body())
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElseThrow();
    }
}
