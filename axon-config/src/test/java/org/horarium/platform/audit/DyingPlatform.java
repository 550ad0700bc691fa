package org.horarium.platform.audit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.horarium.config.HorariumApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** The platform, but asked for it stops for ever where it may write the first byte of its answer and has not yet. */
public final class DyingPlatform {

    /** What a request says to be stopped, and where. */
    static final String STOP = "Test-Stop";

    /** As soon as it comes, when nobody has looked at anything. */
    static final String AT_ONCE = "at-once";

    static final String BEFORE_ANSWERING = "before-answering";

    private static final String STOPPED = "test.stopped";

    private DyingPlatform() {}

    /** Starts it as it is always started. */
    public static void main(String[] arguments) {
        System.setProperty("spring.main.sources", Stopping.class.getName());
        HorariumApplication.main(arguments);
    }

    /** What the virtual machine has to be told: the file into which goes what has stopped. */
    static String into(Path file) {
        return "-D%s=%s".formatted(STOPPED, file);
    }

    /** Nearer to the endpoints than any other filter. */
    @Component
    @Order(Ordered.LOWEST_PRECEDENCE)
    static final class Stopping extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            String place = request.getHeader(STOP);
            if (AT_ONCE.equals(place)) {
                stop(request);
            }
            chain.doFilter(request, BEFORE_ANSWERING.equals(place) ? new Unwritten(request, response) : response);
        }

        private static void stop(HttpServletRequest request) throws IOException {
            Files.write(
                    Path.of(System.getProperty(STOPPED)),
                    List.of(request.getRequestURI()),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException end) {
                throw new IOException(end);
            }
        }

        /** An answer that is opened and then stays as it is. */
        private static final class Unwritten extends HttpServletResponseWrapper {

            private final HttpServletRequest request;

            Unwritten(HttpServletRequest request, HttpServletResponse response) {
                super(response);
                this.request = request;
            }

            @Override
            public ServletOutputStream getOutputStream() throws IOException {
                ServletOutputStream out = super.getOutputStream();
                stop(request);
                return out;
            }
        }
    }
}
