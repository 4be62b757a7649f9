package io.frontdesk.chat.privacy.mask;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Addresses of machines, of both versions of the protocol; not numbers of versions or chapters, nor the machine itself. */
final class IpAddresses implements Finder {
    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|0?\\d?\\d)";
    private static final String FOURTH = OCTET + "(?:(?:\\.|\\[\\.]|\\(\\.\\)| \\. )" + OCTET + "){3}";
    private static final Pattern VERSION_4 = Pattern.compile("(?<![\\d.]|\\bv)" + FOURTH + "(?!\\d|\\.\\d|-[a-z])");
    private static final String GROUP = "[0-9a-f]{1,4}";
    private static final Pattern VERSION_6 =
            Pattern.compile("(?<![a-z0-9.]|::|(?<![a-z0-9])[0-9a-f]{1,4}:)(?:(?:" + GROUP + ":){7}" + GROUP
                    + "|(?:" + GROUP + ":){1,6}(?::" + GROUP + "){1,6}"
                    + "|(?:" + GROUP + ":){1,6}:(?:ffff:)?" + FOURTH
                    + "|::(?:ffff:)?" + FOURTH
                    + "|::(?:" + GROUP + ":){1,5}" + GROUP
                    + "|(?:" + GROUP + ":){1,7}:)(?![a-z0-9:])");
    private static final String MASK = "255.";
    private static final List<String> NOBODYS = List.of("0.0.0.0", "127.0.0.1");
    private static final Pattern NUMBERED = Pattern.compile(
            "(?:\\b(?:versions?|ver|firmware|build|release|driver|software|update[ds]?|upgraded?|patch|roll(?:ed)? back to|downgraded?(?: to)?|revert(?:ed)? to|ios|android|windows|macos|linux|chrome|app|section|chapter|clause|paragraph|article)\\b"
                    + "|版本号?|固件|驱动|升级到?|更新到?|更新至|补丁|系统|回退到?|降级到?|回滚到?|第|章节|条款|软件)[^\\d]{0,16}$");
    private static final Pattern MACHINE = Pattern.compile(
            "(?:\\bip(?:v4)?\\b|地址|\\baddress\\b|\\bfrom\\b|\\blogin\\b|\\blogged\\b|登录|登陆)[^\\d]{0,16}$");
    private static final Pattern VERSION_BEHIND =
            Pattern.compile(" ?(?:是|is the |is a )?(?:firmware|release|update|build|version|patch|固件|版本?|补丁)(?![a-z])");
    private static final int REACH = 32;
    private static final int LONG = 4;

    @Override
    public Stream<Found> in(Reading reading) {
        if (!reading.hasDigit()) {
            return Stream.empty();
        }
        List<MatchResult> four = reading.find(VERSION_4)
                .filter(hit -> !NOBODYS.contains(hit.group()) && !hit.group().startsWith(MASK))
                .toList();
        boolean versions = four.stream().anyMatch(hit -> isNumbered(reading, hit));
        Stream<MatchResult> fourth =
                four.stream().filter(hit -> isMachine(reading, hit) || !(versions || isNumbered(reading, hit)));
        Stream<MatchResult> sixth = reading.find(VERSION_6).filter(hit -> isLong(hit.group()));
        return Stream.concat(sixth, fourth).map(hit -> new Found(Kind.IP, hit.start(), hit.end()));
    }

    private static boolean isMachine(Reading reading, MatchResult hit) {
        return MACHINE.matcher(reading.before(hit.start(), REACH)).find();
    }

    /** Where one number is a version's the others beside it are, too. */
    private static boolean isNumbered(Reading reading, MatchResult hit) {
        String text = reading.joined();
        return !isMachine(reading, hit)
                && (NUMBERED.matcher(reading.before(hit.start(), REACH)).find()
                        || VERSION_BEHIND
                                .matcher(text)
                                .region(hit.end(), text.length())
                                .lookingAt());
    }

    /** Not a time of day: three groups, or one of all its digits. */
    private static boolean isLong(String address) {
        long groups =
                Stream.of(address.split(":")).filter(group -> !group.isEmpty()).count();
        return groups > 2 || address.indexOf(':') == LONG || address.contains(".");
    }
}
