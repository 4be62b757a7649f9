package io.frontdesk.chat.web;

/** What a page may load and who may frame it. No page may run a script that is not a file of this server. */
enum PagePolicy {
    /** The desk: framed by nobody. Its component library writes style elements while it runs. */
    CONSOLE("style-src 'self' 'unsafe-inline'; frame-ancestors 'none'; form-action 'self'"),

    /** The API's description; its viewer, too, writes styles. */
    DOCS("style-src 'self' 'unsafe-inline'; frame-ancestors 'none'; form-action 'self'"),

    /** The demo page with the widget, as a host site might have it: styles from files, and set on single elements. */
    DEMO("style-src 'self'; style-src-attr 'unsafe-inline'; frame-ancestors 'self'; form-action 'self'");

    private static final String EVERYWHERE = "default-src 'self'; script-src 'self'; img-src 'self' data: blob:; "
            + "font-src 'self' data:; connect-src 'self' ws: wss:; media-src 'self' data:; object-src 'none'; "
            + "base-uri 'none'; ";

    private final String own;

    PagePolicy(String own) {
        this.own = own;
    }

    static PagePolicy of(String path) {
        if (path.equals("/console") || path.startsWith("/console/")) {
            return CONSOLE;
        }
        return path.equals("/docs") || path.startsWith("/docs/") ? DOCS : DEMO;
    }

    String text() {
        return EVERYWHERE + own;
    }
}
