package io.frontdesk.retrieval.ingest;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The columns of an entry and the headers, in English and Chinese, that mean them; the likeliest first. */
enum Column {
    ID("id|entry id|faq id|qid|key|code|编号|编码|条目编号|問題編號|編號"),
    QUESTION("question|standard question|main question|questions|query|faq|q|标准问题|标准问|标准问法|主问题|主问法|"
            + "问题|问题标题|问句|提问|用户问题|常见问题|问法|问|標準問題|標準問|問題|問"),
    ANSWER("answer|standard answer|answers|response|reply|a|标准答案|答案|答案内容|回答|回复|回复内容|答复|解答|答|標準答案|" + "回覆|答覆|答案內容"),
    LANG("lang|language|locale|语言|语种|語言|語種"),
    CATEGORY("category|intent|categories|意图|分类|类别|类目|问题分类|所属分类|意圖|分類|類別"),
    TAGS("tags|tag|labels|label|keywords|keyword|标签|关键词|关键字|標籤|關鍵詞"),
    SIMILAR("similar|similar questions|similar question|variants|phrasings|alternative questions|"
            + "other phrasings|相似问|相似问题|相似问法|相似问句|扩展问|扩展问题|扩展问法|同义问|同义问法|其他问法|更多问法|问法|相似問|相似問題|相似問法|"
            + "擴展問"),
    VALID_FROM("valid from|effective date|effective from|start date|生效日期|生效时间|生效日|有效期开始|有效期起|开始日期|" + "开始时间|生效時間|開始日期"),
    VALID_TO("valid to|valid until|expiry date|expiration date|expires|end date|失效日期|失效时间|失效日|"
            + "有效期结束|有效期至|有效期止|到期日期|到期日|过期日期|截止日期|结束日期|结束时间|失效時間|結束日期|到期日"),
    OWNER("owner|responsible|maintainer|负责人|责任人|维护人|所有者|負責人|責任人"),
    REVIEW_BY("review by|review date|next review|复核日期|复核时间|复审日期|审核日期|下次复核|下次审核|複核日期|審核日期");

    private static final Pattern UNSPOKEN = Pattern.compile("[\\s_\\-*:：\\p{Cf}]");

    private static final Map<Column, List<String>> HEADERS = Arrays.stream(values())
            .collect(Collectors.toMap(
                    column -> column,
                    column -> Arrays.stream(column.names.split("\\|"))
                            .map(Column::normal)
                            .toList()));

    private final String names;

    Column(String names) {
        this.names = names;
    }

    /** The name by which files, problems and the API call the column. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The headers that mean this column, in the form of {@link #normal}, the likeliest first. */
    List<String> headers() {
        return HEADERS.getOrDefault(this, List.of());
    }

    boolean isRequired() {
        return this == QUESTION || this == ANSWER;
    }

    boolean isList() {
        return this == TAGS || this == SIMILAR;
    }

    static Optional<Column> ofKey(String key) {
        return Arrays.stream(values())
                .filter(column -> column.key().equals(key))
                .findFirst();
    }

    /** A header without case, width, spaces and what it says in brackets: {@code 问题（必填）} is {@code 问题}. */
    static String normal(String header) {
        String folded = Normalizer.normalize(header, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        int bracket = folded.indexOf('(');
        String name = bracket > 0 ? folded.substring(0, bracket) : folded;
        return UNSPOKEN.matcher(name).replaceAll("");
    }
}
