package io.frontdesk.chat.benchmark;

import java.util.List;
import java.util.random.RandomGenerator;

/** Changes a text the way customers do: a name, a number, a slip of the finger. What it asks stays. */
final class Noise {
    private static final List<String> NAMES =
            List.of("Anna", "Ben", "Carla", "David", "Elif", "Frank", "Grace", "Hugo", "Ines", "Jack", "Kira", "Liam");
    private static final List<String> CHINESE_NAMES =
            List.of("王芳", "李强", "张敏", "刘洋", "陈静", "杨磊", "赵丽", "黄伟", "周杰", "吴霞", "徐明", "孙倩");
    private static final int NUMBERS = 1_000_000;
    private static final int SHORTEST_WITH_SLIP = 6;

    private final RandomGenerator random;

    Noise(RandomGenerator random) {
        this.random = random;
    }

    String on(String text, String lang) {
        boolean chinese = lang.equals("zh");
        String slipped = random.nextInt(3) == 0 ? slip(text).strip() : text;
        return switch (random.nextInt(3)) {
            case 0 -> chinese ? "我是" + name(CHINESE_NAMES) + "，" + slipped : "This is " + name(NAMES) + ". " + slipped;
            case 1 -> chinese ? slipped + " 单号" + number() : slipped + " No. " + number();
            default ->
                chinese
                        ? name(CHINESE_NAMES) + number() + "：" + slipped
                        : slipped + " (" + name(NAMES) + ", " + number() + ")";
        };
    }

    /** Two neighbours swapped, or one lost. */
    private String slip(String text) {
        if (text.length() < SHORTEST_WITH_SLIP) {
            return text;
        }
        int at = 1 + random.nextInt(text.length() - 2);
        if (Character.isSurrogate(text.charAt(at)) || Character.isSurrogate(text.charAt(at + 1))) {
            return text;
        }
        String swapped = random.nextBoolean() ? "" + text.charAt(at + 1) + text.charAt(at) : "" + text.charAt(at);
        return text.substring(0, at) + swapped + text.substring(at + 2);
    }

    private String name(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }

    private int number() {
        return random.nextInt(NUMBERS);
    }
}
