package io.frontdesk.retrieval.spreadsheet;

/** Text in runs of different looks, as {@code si} and {@code is} hold it; phonetic guides are no part of it. */
final class RichText {
    /** Excel's own limit for a cell. */
    static final int LONGEST = 32_767;

    private RichText() {}

    /** Reads up to the end of {@code element}, which has just started. */
    static String read(SafeXml xml, String element) throws BadWorkbook {
        StringBuilder text = new StringBuilder();
        boolean phonetic = false;
        while (xml.next() && !xml.ends(element)) {
            if (xml.starts("rPh")) {
                phonetic = true;
            } else if (xml.ends("rPh")) {
                phonetic = false;
            } else if (xml.starts("t")) {
                String run = xml.text(LONGEST);
                text.append(phonetic || text.length() > LONGEST ? "" : run);
            }
        }
        return EscapedText.read(text.toString());
    }
}
