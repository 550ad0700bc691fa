package org.horarium.platform.screens;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Path;

/** Pictures of the screens for people to look at: in target/screens, from where script/screens takes them to docs/screens. */
final class Pictures {

    private static final Path FOLDER = Path.of("target", "screens");

    private Pictures() {}

    static void take(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(FOLDER.resolve(name + ".jpg"))
                .setType(ScreenshotType.JPEG)
                .setQuality(60)
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setFullPage(false));
    }
}
