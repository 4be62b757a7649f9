package io.frontdesk.intent.doctor;

import org.jspecify.annotations.Nullable;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds texts whose script contradicts their {@code lang} column, and labels where few rows are in another script than the
 * rest. Tells Chinese from what is written in letters; a text with both, or with neither, is never a finding.
 */
final class Languages {
    private static final String CHINESE = "zh";
    /** A smaller share than this of a label's rows is a slip, a greater one a label in two languages. */
    private static final double SLIP = 0.1;

    private Languages() {}

    static List<Finding> in(Rows rows) {
        List<Finding> found = new ArrayList<>();
        for (List<Integer> places : rows.byLabel().values()) {
            for (int place : places) {
                String said = rows.at(place).lang();
                if (said != null && contradicts(rows.at(place).text(), said)) {
                    found.add(finding(rows, place, 1, "the row says " + said + ": correct it, or move the text"));
                }
            }
            found.addAll(slips(rows, places));
        }
        return found;
    }

    /** What of {@code places}, where no row says its language, is in another one than nearly all the others. */
    private static List<Finding> slips(Rows rows, List<Integer> places) {
        List<Integer> silent =
                places.stream().filter(place -> rows.at(place).lang() == null).toList();
        Map<Boolean, List<Integer>> byScript = silent.stream()
                .filter(place -> isChinese(rows.at(place).text()) != null)
                .collect(java.util.stream.Collectors.partitioningBy(
                        place -> Boolean.TRUE.equals(isChinese(rows.at(place).text()))));
        List<Finding> found = new ArrayList<>();
        for (List<Integer> few : byScript.values()) {
            double share = (double) few.size() / Math.max(1, silent.size());
            if (share > 0 && share < SLIP) {
                few.forEach(place -> found.add(
                        finding(rows, place, 1 - share, "nearly all other rows of the label are in another language")));
            }
        }
        return found;
    }

    private static Finding finding(Rows rows, int place, double score, String advice) {
        return new Finding(
                Finding.Kind.LANGUAGE, rows.row(place), rows.at(place).label(), null, null, score, advice);
    }

    private static boolean contradicts(String text, String lang) {
        Boolean chinese = isChinese(text);
        return chinese != null && chinese != lang.startsWith(CHINESE);
    }

    /** Whether all letters of {@code text} are Chinese, or none; null where it has both or no letters at all. */
    private static @Nullable Boolean isChinese(String text) {
        boolean han = text.codePoints().anyMatch(point -> UnicodeScript.of(point) == UnicodeScript.HAN);
        boolean latin = text.codePoints().anyMatch(point -> UnicodeScript.of(point) == UnicodeScript.LATIN);
        return han == latin ? null : (Boolean) han;
    }
}
