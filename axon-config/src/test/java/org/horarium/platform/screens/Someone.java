package org.horarium.platform.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** Somebody at a browser of their own. Nothing that a page of ours asks for may come from elsewhere, and nothing may be refused. */
final class Someone implements AutoCloseable {

    private static final double PATIENCE = 30_000;

    private final String url;
    private final BrowserContext context;
    private final List<String> strangers = new CopyOnWriteArrayList<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();

    /** What they look at. */
    final Page page;

    private Someone(String url, Browser.NewContextOptions options) {
        this.url = url;
        context = Chromium.running().newContext(options);
        context.setDefaultTimeout(PATIENCE);
        page = context.newPage();
        page.onRequest(request -> {
            if (!request.url().startsWith(url) && !request.url().matches("(data|blob):.*")) {
                strangers.add(request.url());
            }
        });
        page.onPageError(faults::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                faults.add(message.text());
            }
        });
        page.onDialog(dialog -> {
            faults.add("A dialog said: " + dialog.message());
            dialog.dismiss();
        });
    }

    static Someone with(Device device, String url) {
        return with(device, url, "en-US", "America/New_York", ColorScheme.LIGHT);
    }

    static Someone with(Device device, String url, String locale, String zone, ColorScheme scheme) {
        return new Someone(
                url,
                new Browser.NewContextOptions()
                        .setViewportSize(device.width, device.height)
                        .setHasTouch(device != Device.DESKTOP)
                        .setLocale(locale)
                        .setTimezoneId(zone)
                        .setColorScheme(scheme));
    }

    /** Goes to a screen, as by its address. */
    Someone at(String path) {
        page.navigate(url + path);
        page.waitForSelector("h1");
        return this;
    }

    /** Signs in on the screen for it. */
    Someone signedIn(String email, String password) {
        at("/sign-in");
        field("Email").fill(email);
        field("Password").fill(password);
        page.locator("main").getByRole(AriaRole.BUTTON, named("Sign in")).click();
        page.waitForURL(address -> !address.contains("/sign-in"));
        return this;
    }

    /** Waits until nothing is being fetched or faded in. Live updates never end, so the network is no measure. */
    void isSettled() {
        page.waitForFunction("() => !document.querySelector('[class*=Skeleton], [aria-busy=true]')");
        page.waitForFunction("() => document.getAnimations().every(it => it.playState !== 'running')");
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(name)));
    }

    Locator dialogButton(String name) {
        return page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile(name)));
    }

    Locator dialogField(String label) {
        return page.getByRole(AriaRole.DIALOG)
                .getByLabel(Pattern.compile("^" + label))
                .first();
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile(name)));
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(Pattern.compile(name)));
    }

    Locator field(String label) {
        return page.getByLabel(Pattern.compile("^" + label)).first();
    }

    /** The first free time that is shown. */
    Locator firstSlot() {
        return page.locator("article a[href^='/book']").first();
    }

    /** What the address says of that. */
    String queryValue(String name) {
        return String.valueOf(page.evaluate("name => new URLSearchParams(location.search).get(name)", name));
    }

    /** The ticket of the hold that this browser remembers. */
    String heldTicket() {
        return String.valueOf(
                page.evaluate("JSON.parse(Object.values(sessionStorage).find(it => it.includes('hold_id'))).hold_id"));
    }

    /** Waits until something says that. */
    void sees(String text) {
        try {
            page.getByText(Pattern.compile(text)).first().waitFor();
        } catch (TimeoutError missing) {
            throw new AssertionError("Nothing says " + text + ", but: " + page.innerText("body"), missing);
        }
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    @Override
    public void close() {
        context.close();
        assertThat(strangers).as("asked for from elsewhere").isEmpty();
        assertThat(faults).as("faults of the page").isEmpty();
    }
}
