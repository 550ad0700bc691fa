package org.horarium.platform.screens;

/** What a screen is looked at with. */
enum Device {
    DESKTOP(1280, 900),
    PHONE(390, 844),
    /** As narrow as WCAG 2.2 (1.4.10) asks for. */
    NARROW(320, 700);

    final int width;
    final int height;

    Device(int width, int height) {
        this.width = width;
        this.height = height;
    }
}
