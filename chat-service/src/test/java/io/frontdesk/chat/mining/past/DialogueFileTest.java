package io.frontdesk.chat.mining.past;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.privacy.mask.PersonalData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class DialogueFileTest {
    @TempDir
    private Path folder;

    @Test
    void rowsOfSeveralConversationsAreSortedOutByConversationAndTime() throws IOException {
        DialogueImport read = read("log.csv", """
                conversation,time,role,text
                b,2026-03-01 10:00:05,agent,"It left today, at noon."
                a,2026-03-01T10:00:00Z,customer,Where is my order?
                b,2026-03-01 10:00:00,customer,Has it left?
                """);
        assertThat(read.problems()).isEmpty();
        assertThat(read.messages()).isEqualTo(3);
        PastDialogue b = dialogue(read, "b");
        assertThat(b.messages())
                .extracting(PastMessage::text)
                .containsExactly("Has it left?", "It left today, at noon.");
        assertThat(b.messages()).extracting(PastMessage::by).containsExactly(Party.CUSTOMER, Party.AGENT);
    }

    @Test
    void chineseColumnsInGb18030AndSemicolonsAreRead() throws IOException {
        String text = "会话编号;发送时间;发送方;消息内容\n1;2026/3/1 9:05;客户;我的快递到哪了\n1;2026/3/1 9:06;客服;已经在派送\n";
        Path file = Files.write(folder.resolve("log.csv"), text.getBytes(Charset.forName("GB18030")));
        DialogueImport read = DialogueFile.read(file, "log.csv", PersonalData.standard()::mask);
        assertThat(read.problems()).isEmpty();
        assertThat(dialogue(read, "1").messages()).extracting(PastMessage::text).containsExactly("我的快递到哪了", "已经在派送");
    }

    @Test
    void aByteOrderMarkDecidesTheEncoding() throws IOException {
        String text = "\uFEFFconversation,role,text\n1,user,你好\n";
        for (Charset charset : List.of(UTF_8, UTF_16LE)) {
            Path file = Files.write(folder.resolve("log.csv"), text.getBytes(charset));
            DialogueImport read = DialogueFile.read(file, "log.csv", PersonalData.standard()::mask);
            assertThat(read.dialogues()).as(charset.name()).hasSize(1);
        }
    }

    @Test
    void oneConversationALineIsRead() throws IOException {
        DialogueImport read = read("log.jsonl", """
                {"id":"x","messages":[{"role":"user","content":"Can I pay by card?"},{"role":"assistant","content":"Hm"},{"role":"agent","content":"Yes."}]}

                {"conversation":"y","messages":[{"from":"visitor","text":"hello"}]}
                """);
        assertThat(read.problems()).isEmpty();
        assertThat(dialogue(read, "x").messages())
                .extracting(PastMessage::by)
                .containsExactly(Party.CUSTOMER, Party.OTHER, Party.AGENT);
        assertThat(read.dialogues()).hasSize(2);
    }

    @Test
    void pagesOfChatwootAreReadWithoutNotesBotsAndEvents() throws IOException {
        DialogueImport read = read("chatwoot.json", """
                {"data":{"payload":[{"id":7,"messages":[
                  {"content":"Where is my parcel?","message_type":0,"private":false,"created_at":1772359200,"sender":{"type":"contact"}},
                  {"content":"Conversation was assigned","message_type":2,"private":false,"created_at":1772359201},
                  {"content":"I am a bot","message_type":1,"private":false,"created_at":1772359202,"sender":{"type":"agent_bot"}},
                  {"content":"he is angry","message_type":1,"private":true,"created_at":1772359203,"sender":{"type":"user"}},
                  {"content":"It arrives today.","message_type":1,"private":false,"created_at":1772359204,"sender":{"type":"user"}}]}]}}
                """);
        assertThat(read.problems()).isEmpty();
        assertThat(dialogue(read, "7").messages())
                .filteredOn(message -> message.by() != Party.OTHER)
                .extracting(PastMessage::text)
                .containsExactly("Where is my parcel?", "It arrives today.");
        DialogueImport messages = read("messages.json", """
                {"meta":{},"payload":[{"id":1,"content":"Hi, refund?","message_type":0,"conversation_id":9,"created_at":1772359200},
                {"id":2,"content":"Tomorrow.","message_type":1,"conversation_id":9,"created_at":1772359300}]}
                """);
        assertThat(dialogue(messages, "9").messages()).hasSize(2);
    }

    @Test
    void personalDataNeverComesOutOfAFile() throws IOException {
        DialogueImport read = read("log.csv", "conversation,role,text\n1,customer,mail me at ann@mail.example\n");
        assertThat(read.toString()).contains("[e-mail]").doesNotContain("ann@");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    no header for text | log.csv   | conversation,role\\n1,customer\\n                                   | 1 | text         | missing
                    unknown role       | log.csv   | conversation,role,text\\n1,customer,a\\n1,martian,b\\n               | 3 | role         | martian
                    no conversation    | log.csv   | conversation,role,text\\n,customer,a\\n                             | 2 | conversation | empty
                    too few fields     | log.csv   | conversation,role,text\\n1,customer\\n                              | 2 | ``           | fields
                    open quote         | log.csv   | conversation,role,text\\n1,customer,"a\\n                            | 2 | ``           | ``
                    empty file         | log.csv   | ``                                                                 | 1 | ``           | empty
                    header only        | log.csv   | conversation,role,text\\n                                           | 1 | ``           | no message
                    not JSON           | log.jsonl | {"id":1,"messages":[]}\\n{"id":\\n                                   | 2 | ``           | JSON
                    no messages        | log.jsonl | {"id":1,"text":5}\\n                                                | 1 | ``           | messages
                    broken document    | log.json  | [{"id":1,"messages":[]},\\n{"id"                                    | 2 | ``           | JSON
                    a number           | log.json  | 17                                                                 | 1 | ``           | neither
                    unknown extension  | log.pdf   | %PDF                                                               | 1 | ``           | csv
                    """)
    void whatCannotBeTakenIsNamedByLineAndColumn(
            String what, String name, String content, long line, String column, String reason) throws IOException {
        DialogueImport read = read(name, content.replace("\\n", "\n"));
        assertThat(read.problems()).isNotEmpty();
        BadRow first = read.problems().getFirst();
        assertThat(first.line()).as(first.toString()).isEqualTo(line);
        assertThat(first.column()).contains(column);
        assertThat(first.reason()).contains(reason);
    }

    @Test
    void bytesInNoKnownEncodingAreRefused() throws IOException {
        Path file =
                Files.write(folder.resolve("log.csv"), new byte[] {'a', (byte) 0x81, (byte) 0xFF, (byte) 0xFF, '\n'});
        assertThat(DialogueFile.read(file, "log.csv", PersonalData.standard()::mask)
                        .problems())
                .singleElement()
                .extracting(BadRow::reason)
                .asString()
                .contains("encoding");
    }

    @Test
    void twelveMegabytesAreReadRowByRow() throws IOException {
        Path file = folder.resolve("large.csv");
        String filler = "why does it take so long ".repeat(20);
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("conversation,role,text\n");
            for (int row = 0; row < 24_000; row++) {
                out.write("c" + row / 4 + (row % 2 == 0 ? ",customer," : ",agent,") + filler + row + "\n");
            }
        }
        assertThat(Files.size(file)).isGreaterThan(12_000_000);
        DialogueImport read = DialogueFile.read(file, "large.csv", text -> text);
        assertThat(read.problems()).isEmpty();
        assertThat(read.dialogues()).hasSize(6_000);
        assertThat(read.messages()).isEqualTo(24_000);
    }

    private DialogueImport read(String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        return DialogueFile.read(file, name, PersonalData.standard()::mask);
    }

    private static PastDialogue dialogue(DialogueImport read, String id) {
        return read.dialogues().stream()
                .filter(dialogue -> dialogue.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
