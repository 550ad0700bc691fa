package org.horarium.platform;

import java.util.HashMap;
import java.util.Map;
import org.horarium.config.HorariumApplication;
import org.horarium.config.embedded.TestServices;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The application, started once for all tests of a run, with the demonstration's directory and accounts. */
public final class Platform {

    private static final Platform SHARED = new Platform();

    private final ConfigurableApplicationContext context;
    private final String url;

    private Platform() {
        SpringApplication application = new SpringApplication(HorariumApplication.class, TestTime.class);
        application.setRegisterShutdownHook(true);
        Map<String, Object> settings = new HashMap<>(TestServices.settings());
        settings.put("server.port", "0");
        settings.put("server.address", "127.0.0.1");
        settings.put("horarium.embedded", "true");
        settings.put("horarium.demonstration", "true");
        settings.put("horarium.live.heartbeat", "500ms");
        settings.put(
                "horarium.access.signing-key",
                TestServices.newFolder().resolve("signing-key.json").toString());
        String[] arguments = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        context = application.run(arguments);
        url = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    /** The one that runs. */
    public static Platform shared() {
        return SHARED;
    }

    /** Somebody without a token. */
    public static Client anyone() {
        return Client.anonymous(shared().url());
    }

    /** Where its API is. */
    public String url() {
        return url;
    }

    /** A part of it, for tests that must look behind the API. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** The part of that name. */
    public <T> T part(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /** The file with the keys that sign its tokens. */
    public String keyFile() {
        return context.getEnvironment().getRequiredProperty("horarium.access.signing-key");
    }

    /** Its clock. */
    public MovableClock clock() {
        return context.getBean(MovableClock.class);
    }

    @Configuration(proxyBeanMethods = false)
    static class TestTime {

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }
}
