package io.frontdesk.chat.privacy.mask;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Addresses of pages that carry something secret or personal: whoever has the address is let in, or known. */
final class Links implements Finder {
    private static final Pattern LINK = Pattern.compile("(?<![a-z0-9])(?:https?://|www\\.)[!-~&&[^<>\"`]]{4,2000}");
    private static final Pattern END = Pattern.compile("[.,;:!?)\\]}'*]+$");
    private static final Pattern PASSWORD = Pattern.compile("^https?://[^/@\\s]+:[^/@\\s]+@");
    private static final Pattern SECRET = Pattern.compile(
            "[?&#;](?:[a-z0-9_-]*(?:token|sig|signature|auth|session|sess|passwd|password|pwd|secret|ticket|jwt|otp|magic|invite|credential"
                    + "|email|phone|mobile|openid|apikey|api_key|access_key)[a-z0-9_-]*|sid|jsessionid|sign)=[^&#\\s]{4,}");
    private static final Pattern PERHAPS = Pattern.compile(
            "[?&#;](?:[a-z0-9_-]*(?:code|key|uid|user|hash|reset|verify|confirm|state|nonce|id)[a-z0-9_-]*)=(?=[^&#\\s]*\\d)(?=[^&#\\s]*[a-z])[^&#\\s]{10,}");
    private static final Pattern JSON_WEB_TOKEN = Pattern.compile("ey[a-z0-9_-]{8,}\\.[a-z0-9_-]{4,}");
    private static final Pattern PART = Pattern.compile("[a-z0-9_~-]{20,}");
    private static final int TURNS = 3;

    @Override
    public Stream<Found> in(Reading reading) {
        return reading.folded().contains("://") || reading.folded().contains("www.")
                ? reading.find(LINK).flatMap(hit -> secret(hit).stream())
                : Stream.empty();
    }

    private static Optional<Found> secret(MatchResult hit) {
        String link = END.matcher(hit.group()).replaceFirst("");
        boolean tells = PASSWORD.matcher(link).find()
                || SECRET.matcher(link).find()
                || PERHAPS.matcher(link).find()
                || JSON_WEB_TOKEN.matcher(link).find()
                || PART.matcher(link).results().anyMatch(part -> isRandom(part.group()));
        return tells
                ? Optional.of(new Found(Kind.URL_TOKEN, hit.start(), hit.start() + link.length()))
                : Optional.empty();
    }

    /** Nobody writes words in which letters and digits take turns so often. */
    private static boolean isRandom(String part) {
        int turns = 0;
        for (int i = 1; i < part.length(); i++) {
            char before = part.charAt(i - 1);
            char now = part.charAt(i);
            boolean both = Character.isLetterOrDigit(before) && Character.isLetterOrDigit(now);
            turns += both && Character.isDigit(before) != Character.isDigit(now) ? 1 : 0;
        }
        return turns >= TURNS;
    }
}
