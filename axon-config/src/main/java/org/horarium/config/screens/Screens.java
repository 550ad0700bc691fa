package org.horarium.config.screens;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnResource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

/** Serves the screens where the build did not leave them out; it is the browser that knows one path from another. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnResource(resources = "classpath:/screens/index.html")
class Screens implements WebMvcConfigurer {

    private static final String FILES = "classpath:/screens/";
    private static final Set<String> THE_PAGE = Set.of("/", "/index.html");
    private static final String ASSETS = "/assets/";

    /** The name of an asset tells its content, so it never becomes another. */
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(ASSETS + "**")
                .addResourceLocations(FILES + "assets/")
                .setCacheControl(FOR_EVER)
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver());
        registry.addResourceHandler("/*.*").addResourceLocations(FILES).setCacheControl(CacheControl.noCache());
    }

    @Bean
    RouterFunction<ServerResponse> screenRoutes() {
        Page page = new Page(new ClassPathResource("screens/index.html"));
        RequestMatcher screens = ScreenPaths.all();
        return RouterFunctions.route(
                request -> screens.matches(request.servletRequest()) && isNavigation(request), page::answer);
    }

    /** A browser that is led somewhere wants a page, and says so; scripts, styles and programs do not. */
    private static boolean isNavigation(ServerRequest request) {
        return THE_PAGE.contains(request.path())
                || (!isFile(request.path())
                        && request.headers().accept().stream()
                                .anyMatch(type -> type.equalsTypeAndSubtype(MediaType.TEXT_HTML)));
    }

    private static boolean isFile(String path) {
        return path.startsWith(ASSETS) || path.matches("/[^/]+\\.[^/]+");
    }
}
