package io.frontdesk.chat.privacy.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is secret in the address of a page, for whoever has it is let in: a password, a token behind its name, a piece of the
 * path that nobody could guess. The rest of the address stays, for it tells what is spoken of.
 */
final class Links implements Finder {
    private static final String CHARACTER = "[!-~&&[^<>\"`{}|\\\\^]]";
    private static final Pattern LINK = Pattern.compile(
            "(?<![a-z0-9@.-])(?:(?<=\\b(?:get|post|put|patch|delete) )/|[a-z][a-z0-9+.-]{1,12}://|www\\.|(?:[a-z0-9-]{1,63}\\.){1,5}[a-z]{2,24}(?::\\d{2,5})?/)"
                    + CHARACTER + "{2,2000}");
    private static final Pattern END = Pattern.compile("[.,;:!?)\\]'*]+$");
    private static final Pattern PASSWORD = Pattern.compile("^[a-z][a-z0-9+.-]*://[^/@:\\s]{0,64}:([^/@\\s]{1,128})@");
    private static final Pattern PARAMETER = Pattern.compile("[?&#;]([a-z0-9_.\\[\\]-]{1,40})=([^&#\\s;?]{3,2000})");
    private static final Pattern PIECE = Pattern.compile("/([a-z0-9._~=%-]{6,2000})(?=[/?#;:]|$)");
    private static final Pattern BARE = Pattern.compile("[?#]([a-z0-9._~%-]{12,2000})$");

    @Override
    public Stream<Found> in(Reading reading) {
        return reading.folded().indexOf('/') >= 0 || reading.folded().contains("www.")
                ? reading.find(LINK).flatMap(hit -> secrets(reading, hit).stream())
                : Stream.empty();
    }

    private static List<Found> secrets(Reading reading, MatchResult hit) {
        String link = END.matcher(hit.group()).replaceFirst("");
        String written = reading.text().substring(hit.start(), hit.start() + link.length());
        List<Found> found = new ArrayList<>();
        Matcher password = PASSWORD.matcher(link);
        if (password.find()) {
            add(found, hit.start(), password.toMatchResult(), 1);
        }
        PARAMETER
                .matcher(link)
                .results()
                .filter(each -> Secrets.isValue(each.group(1), written.substring(each.start(2), each.end(2))))
                .forEach(each -> add(found, hit.start(), each, 2));
        int behindHost = Math.max(0, link.indexOf('/', link.indexOf("://") + 3));
        PIECE.matcher(link)
                .region(behindHost, link.length())
                .useAnchoringBounds(false)
                .results()
                .filter(each -> Secrets.isPiece(
                        link.substring(behindHost, each.start(1)), written.substring(each.start(1), each.end(1))))
                .forEach(each -> add(found, hit.start(), each, 1));
        BARE.matcher(link)
                .results()
                .filter(each -> Secrets.isRandom(written.substring(each.start(1), each.end(1)), Secrets.LONG))
                .forEach(each -> add(found, hit.start(), each, 1));
        return found;
    }

    private static void add(List<Found> found, int offset, MatchResult hit, int group) {
        found.add(new Found(Kind.URL_TOKEN, offset + hit.start(group), offset + hit.end(group)));
    }
}
