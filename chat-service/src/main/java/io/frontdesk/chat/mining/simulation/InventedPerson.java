package io.frontdesk.chat.mining.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Fills the gaps of a written text with data of a person who does not exist, and remembers them. */
final class InventedPerson {
    private static final String[] FIRST = {"Jane", "Oliver", "Priya", "Marek", "Aoife", "Tom", "Sophie", "Hamid"};
    private static final String[] LAST = {"Whitfield", "Okafor", "Murphy", "Kowalski", "Bennett", "Sharma", "Doyle"};
    private static final String[] STREETS = {
        "Baker Street", "Mill Lane", "Station Road", "Elm Grove", "Harbour View Terrace"
    };
    private static final String[] SURNAMES = {"王", "李", "张", "陈", "欧阳", "赵", "孙", "周"};
    private static final String[] GIVEN = {"伟", "秀英", "建国", "雨桐", "子轩", "丽", "晓明"};
    private static final String[] PLACES = {"杭州市西湖区文三路", "上海市徐汇区天钥桥路", "成都市武侯区人民南路", "南京市鼓楼区中山北路"};

    private final RandomGenerator random;
    private final String lang;
    private final List<String> secrets = new ArrayList<>();

    InventedPerson(RandomGenerator random, String lang) {
        this.random = random;
        this.lang = lang;
    }

    List<String> secrets() {
        return secrets;
    }

    String filled(String written) {
        return fill(
                fill(
                        fill(fill(fill(written, "{order}", order()), "{name}", name()), "{phone}", phone()),
                        "{email}",
                        email()),
                "{address}",
                address());
    }

    private String fill(String text, String gap, String value) {
        if (text.contains(gap)) {
            secrets.add(value);
        }
        return text.replace(gap, value);
    }

    private boolean chinese() {
        return lang.equals("zh");
    }

    private String order() {
        return random.nextBoolean() ? "LF" + digits(8) : "2026" + digits(8);
    }

    private String name() {
        return chinese() ? any(SURNAMES) + any(GIVEN) : any(FIRST) + " " + any(LAST);
    }

    private String phone() {
        return chinese() ? "13" + digits(9) : "07" + digits(3) + " " + digits(6);
    }

    private String email() {
        return any(FIRST).toLowerCase(Locale.ROOT) + "." + any(LAST).toLowerCase(Locale.ROOT) + digits(2)
                + "@mail.example";
    }

    private String address() {
        return chinese()
                ? any(PLACES) + (1 + random.nextInt(300)) + "号" + (1 + random.nextInt(20)) + "幢"
                        + (101 + random.nextInt(800)) + "室"
                : (1 + random.nextInt(200)) + " " + any(STREETS);
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private String any(String[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
