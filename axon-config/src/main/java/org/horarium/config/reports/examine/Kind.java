package org.horarium.config.reports.examine;

/** What a lab report can be. */
public enum Kind {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png");

    private final String mediaType;
    private final String ending;

    Kind(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    /** As headers name it. */
    public String mediaType() {
        return mediaType;
    }

    /** What the names of its files end in. */
    public String ending() {
        return ending;
    }
}
