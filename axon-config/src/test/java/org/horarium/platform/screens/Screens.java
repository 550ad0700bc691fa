package org.horarium.platform.screens;

/** What the build put into the application. */
final class Screens {

    private Screens() {}

    static boolean areCarried() {
        return Screens.class.getResource("/screens/index.html") != null;
    }
}
