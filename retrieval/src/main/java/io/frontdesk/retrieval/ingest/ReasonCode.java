package io.frontdesk.retrieval.ingest;

import java.util.Locale;

/** Everything that can be said about a row or a file: by the first half of the list it is refused, by the second warned of. */
public enum ReasonCode {
    OTHER("{0}", "{0}"),

    EMPTY("is empty", "为空"),
    UNKNOWN_LANGUAGE("'{0}' is not one of en, zh", "“{0}”不是 en 或 zh"),
    NOT_A_DATE("'{0}' is not a date like 2026-12-31", "“{0}”不是 2026-12-31 这样的日期"),
    ENDS_BEFORE_IT_BEGINS("{0} is before valid_from {1}", "{0} 早于 valid_from {1}"),
    TOO_LONG("holds {0} characters, at most {1} are allowed", "有 {0} 个字符，最多允许 {1} 个"),
    CONTROL_CHARACTER("holds a control character (U+{0})", "含有控制字符 (U+{0})"),
    HALF_CHARACTER("holds half a character (a lone surrogate)", "含有半个字符（孤立的代理项）"),
    GIVEN_TWICE("'{0}' in {1} was already given on line {2}", "“{0}”（{1}）在第 {2} 行已经出现过"),
    WRONG_FIELD_COUNT("has {0} fields, the header has {1}", "有 {0} 个字段，而表头有 {1} 个"),
    FORMULA_WITHOUT_VALUE(
            "is a formula without a stored value: open and save the file once in Excel or WPS",
            "是没有保存结果的公式：请在 Excel 或 WPS 中打开并保存一次"),
    CELL_ERROR("holds the error {0}", "单元格是错误值 {0}"),
    NO_TEXT_BELOW("the heading '{0}' has no text below it", "标题“{0}”下面没有内容"),
    NOT_JSON("is not JSON", "不是 JSON"),
    NOT_A_JSON_OBJECT("is not a JSON object", "不是 JSON 对象"),
    NOT_TEXT("must be a string or a list of strings", "必须是字符串或字符串列表"),
    NO_ANSWER_FOR_INTENT(
            "intent '{0}' has no response utter_{0} with a text in the domain", "意图“{0}”在 domain 中没有带文本的 utter_{0} 回复"),

    UNKNOWN_FORMAT(
            "{0} is neither CSV, XLSX, JSONL, Markdown, YAML, JSON nor a ZIP of these",
            "{0} 不是 CSV、XLSX、JSONL、Markdown、YAML、JSON，也不是它们的 ZIP 压缩包"),
    LYING_EXTENSION("{0} is named like {1} but holds {2}", "{0} 的扩展名是 {1}，内容却是 {2}"),
    OLD_EXCEL("{0} is in the old Excel format: save it as .xlsx and upload that", "{0} 是旧版 Excel 格式：请另存为 .xlsx 后再上传"),
    ENCRYPTED("{0} is protected by a password", "{0} 有密码保护"),
    UNKNOWN_ENCODING(
            "{0} is in no known encoding (UTF-8, UTF-16, GB18030, Big5)", "{0} 的编码无法识别（UTF-8、UTF-16、GB18030、Big5）"),
    NOT_IN_ENCODING("{0} is not in the encoding {1}", "{0} 不是 {1} 编码"),
    FILE_EMPTY("{0} is empty", "{0} 是空的"),
    FILE_TOO_LARGE("{0} has {1} bytes, at most {2} are allowed", "{0} 有 {1} 字节，最多允许 {2} 字节"),
    UNPACKS_TOO_LARGE("{0} unpacks to more than {1} bytes", "{0} 解压后超过 {1} 字节"),
    TOO_MUCH_TEXT("the file holds more than {0} characters of text", "文件的文字超过 {0} 个字符"),
    TOO_MANY_ROWS("the file has more than {0} rows", "文件超过 {0} 行"),
    TOO_MANY_LINES("the file has more than {0} lines", "文件超过 {0} 行文字"),
    TOO_MANY_COLUMNS("has more than {0} columns", "超过 {0} 列"),
    TOO_MANY_ENTRIES("{0} holds more than {1} files", "{0} 里的文件超过 {1} 个"),
    TOO_DEEP("is nested more than {0} levels deep", "嵌套超过 {0} 层"),
    TOO_COMPLEX("holds more than {0} values", "包含的值超过 {0} 个"),
    BROKEN_FILE("{0} is damaged or cut off ({1})", "{0} 已损坏或不完整（{1}）"),
    FORBIDDEN_XML("{0} declares a document type, which is refused", "{0} 声明了文档类型 (DTD)，不予接受"),
    FORBIDDEN_ALIAS("uses a YAML alias or tag, which is refused", "使用了 YAML 别名或标签，不予接受"),
    NOT_YAML("is not YAML", "不是 YAML"),
    UNSAFE_PATH("the entry '{0}' points out of the archive", "条目“{0}”指向压缩包之外"),
    NESTED_ARCHIVE("the entry '{0}' is an archive in an archive", "条目“{0}”是压缩包中的压缩包"),
    NO_HEADER("the file has no header row", "文件没有表头"),
    NO_HEADINGS("the file has no headings to be questions", "文件没有可以作为问题的标题"),
    NOT_RASA(
            "{0} is YAML without nlu and responses, so it is no Rasa file",
            "{0} 是 YAML，但没有 nlu 和 responses，不是 Rasa 文件"),
    HEADER_NOT_CSV("the header row is not CSV", "表头不是 CSV"),
    BROKEN_QUOTES("the CSV breaks here: a quote is not closed or misplaced", "CSV 从这里断开：引号没有闭合或位置不对"),
    MISSING_COLUMN("is missing from the header", "表头中缺少这一列"),
    COLUMN_TWICE("is given twice", "出现了两次"),
    MISSPELT_COLUMN("is not a known column; is {0} meant?", "不是已知的列；是 {0} 吗？"),
    UNMAPPED_COLUMN("the settings map it to '{0}', which is no column", "设置把它对应到“{0}”，但没有这一列"),
    NO_ROWS("the file holds no rows", "文件没有数据行"),
    MORE_PROBLEMS("there are more problems than these {0}", "除这 {0} 个以外还有更多问题"),

    HIDDEN_CHARACTERS_REMOVED(true, "held {0} invisible characters, which were removed", "含有 {0} 个不可见字符，已去除"),
    EXPIRED(true, "{0} has passed: the answer will not be given", "{0} 已过期：不会再给出这个答案"),
    REVIEW_OVERDUE(true, "{0} has passed: the entry should be looked at again", "{0} 已过：应当复核这个条目"),
    LANGUAGE_MISMATCH(true, "is marked {0}, but its text reads as {1}", "标为 {0}，但文字看起来是 {1}"),
    HEADER_BELOW(true, "is the header; the rows above it ({0}) are left out", "是表头；它上面的行（{0} 行）未导入"),
    COLUMN_IGNORED(true, "is not a known column and is left out", "不是已知的列，未导入"),
    SHEET_IGNORED(true, "the sheet has no question and answer columns and is left out", "工作表没有问题列和答案列，未导入"),
    SHEET_HIDDEN(true, "the sheet is hidden and is left out", "工作表是隐藏的，未导入"),
    MERGED_CELLS(true, "is part of merged cells; each row got their value", "属于合并单元格；每一行都取了其中的值"),
    ENTRY_IGNORED(true, "the entry is no knowledge file and is left out", "条目不是知识文件，未导入"),
    RECORD_IGNORED(true, "is of the kind '{0}' and is left out", "类型是“{0}”，未导入"),
    RICH_PART_DROPPED(true, "has {0}, left out", "带有 {0}，未导入"),
    MORE_WARNINGS(true, "there are more warnings than these {0}", "除这 {0} 条以外还有更多提醒");

    private final boolean warning;
    private final String english;
    private final String chinese;

    ReasonCode(String english, String chinese) {
        this(false, english, chinese);
    }

    ReasonCode(boolean warning, String english, String chinese) {
        this.warning = warning;
        this.english = english;
        this.chinese = chinese;
    }

    /** Whether the row is taken all the same. */
    public boolean isWarning() {
        return warning;
    }

    /** The code as files and APIs write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String sentence(String lang) {
        return lang.equals(LanguageDetection.CHINESE) ? chinese : english;
    }
}
