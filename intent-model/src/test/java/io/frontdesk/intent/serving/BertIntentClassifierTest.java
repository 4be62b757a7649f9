package io.frontdesk.intent.serving;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.frontdesk.intent.Prediction;
import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.baseline.BaselineFigures;
import io.frontdesk.intent.baseline.BaselineFigures.CurvePoint;
import io.frontdesk.intent.checkpoint.BaseCheckpoint;
import io.frontdesk.intent.encoder.SentenceEncoder;
import io.frontdesk.intent.evaluation.Calibration;
import io.frontdesk.intent.evaluation.IntentEvaluation;
import io.frontdesk.intent.evaluation.IntentReport;
import io.frontdesk.intent.export.Precision;
import io.frontdesk.intent.registry.CorruptModel;
import io.frontdesk.intent.registry.ModelDraft;
import io.frontdesk.intent.registry.ModelFolder;
import io.frontdesk.intent.registry.ModelJson;
import io.frontdesk.intent.report.EvaluationReport;
import io.frontdesk.intent.training.Readout;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;

class BertIntentClassifierTest {
    private static final List<String> ASKED = List.of(
            "my package has still not turned up", "give me my cash back", "do you open at nine", "quantum physics");

    @TempDir
    private static Path shared;

    private static ModelFolder model;
    private static ModelFolder small;

    @TempDir
    private Path folder;

    @BeforeAll
    static void write() throws IOException {
        model = CentroidModel.writeTo(shared.resolve("model"));
        small = CentroidModel.writeTo(shared.resolve("small"), Precision.INT8);
    }

    @Test
    void servesAModelFolder() {
        try (BertIntentClassifier classifier = BertIntentClassifier.open(model.path())) {
            assertThat(classifier.labels()).containsExactlyElementsOf(CentroidModel.labels());
            assertThat(best(classifier, ASKED.get(0))).isEqualTo("track");
            assertThat(best(classifier, ASKED.get(1))).isEqualTo("refund");
            assertThat(best(classifier, ASKED.get(2))).isEqualTo("hours");
            assertThat(classifier.classify(ASKED.get(3)).outOfScope())
                    .isGreaterThan(classifier.classify("where is my order").outOfScope());
        }
    }

    @Test
    void eightBitIntegersSayTheSameInLessSpace() throws IOException {
        try (BertIntentClassifier floats = BertIntentClassifier.open(model.path());
                BertIntentClassifier integers = BertIntentClassifier.open(small.path())) {
            for (Utterance row : CentroidModel.examples()) {
                assertThat(integers.bestAlone(row.text())).as(row.text()).isEqualTo(floats.bestAlone(row.text()));
                assertThat(integers.classify(row.text()).confidence())
                        .isCloseTo(floats.classify(row.text()).confidence(), within(0.05));
            }
        }
        assertThat(small.config().precision()).isEqualTo("int8");
        assertThat(Files.size(small.file(ModelFolder.MODEL)))
                .isLessThan(Files.size(model.file(ModelFolder.MODEL)) * 7 / 10);
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void givesManyThreadsExactlyWhatItGivesOne(Precision precision) throws Exception {
        ModelFolder asked = precision == Precision.INT8 ? small : model;
        try (BertIntentClassifier classifier = BertIntentClassifier.open(asked.path());
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Prediction> alone = ASKED.stream().map(classifier::classify).toList();
            List<Future<Prediction>> together = IntStream.range(0, 100)
                    .mapToObj(i -> callers.submit(() -> classifier.classify(ASKED.get(i % ASKED.size()))))
                    .toList();
            for (int i = 0; i < together.size(); i++) {
                assertThat(together.get(i).get()).isEqualTo(alone.get(i % ASKED.size()));
            }
        }
    }

    @Test
    void readsTheVectorForTheSearchInTheSamePass() throws IOException {
        Readout keeping = Readout.keeping(CentroidModel.BASE.pooling());
        ModelFolder both = CentroidModel.writeTo(folder.resolve("both"), Precision.INT8, keeping);
        ModelFolder heard = withVotes(both, "both-heard", 1);
        try (SentenceEncoder searching = SentenceEncoder.open(CentroidModel.BASE);
                SentenceEncoder frozen = SentenceEncoder.open(CentroidModel.BASE);
                IntentGraph graph = IntentGraph.of(heard);
                BertIntentClassifier classifier = BertIntentClassifier.open(heard.path(), remembering(searching))) {
            for (String text : ASKED) {
                classifier.classify(text);
                float[] read = graph.run(text).sentence();
                assertThat(searching.encode(text)).isEqualTo(read);
                assertThat(cosine(read, frozen.encode(text))).isBetween(0.95, 0.99999);
            }
        }
    }

    /** One that is told of sentences, and must not be asked for an encoder. */
    private static FrozenEncoders remembering(SentenceEncoder searching) {
        return new FrozenEncoders() {
            @Override
            public SentenceEncoder open(BaseCheckpoint checkpoint) {
                throw new AssertionError("one pass of the model was to be enough");
            }

            @Override
            public void remember(BaseCheckpoint checkpoint, String text, float[] sentence) {
                assertThat(checkpoint).isEqualTo(searching.checkpoint());
                searching.remember(text, sentence);
            }
        };
    }

    @Test
    void hearsTheExamplesBesideTheModel() throws IOException {
        ModelFolder heard = withVotes("heard", 1);
        ModelFolder alone = withVotes("alone", 0);
        try (BertIntentClassifier both = BertIntentClassifier.open(heard.path());
                BertIntentClassifier one = BertIntentClassifier.open(alone.path())) {
            assertThat(both.classify("where is my order").confidence())
                    .isGreaterThan(one.classify("where is my order").confidence());
            assertThat(both.bestAlone("where is my order")).isEqualTo("track");
        }
    }

    @Test
    void namesExamplesThatAreMissingOrCutOff() throws IOException {
        ModelFolder cut = withFile("cut", ModelFolder.EXAMPLES, "\0\0\0\3\0\0");
        assertThatThrownBy(() ->
                        BertIntentClassifier.open(withVotes(cut, "cut2", 1).path()))
                .isInstanceOf(CorruptModel.class)
                .hasMessageContaining("examples.bin cannot be read");
    }

    @Test
    void takesTextsOfAnyKind() {
        try (BertIntentClassifier classifier = BertIntentClassifier.open(model.path())) {
            for (String text : List.of("", " ", "😀😀", "\u0000\u0007", "مرحبا", "x".repeat(100_000), "\uD83D")) {
                assertThat(classifier.classify(text).ranking()).hasSize(3);
            }
        }
    }

    @Test
    void namesTheFileThatIsNotWhatWasWritten() throws IOException {
        ModelFolder copy = copy("flipped");
        byte[] bytes = Files.readAllBytes(copy.file(ModelFolder.MODEL));
        bytes[bytes.length / 2] ^= 4;
        Files.write(copy.file(ModelFolder.MODEL), bytes);
        assertThatThrownBy(() -> BertIntentClassifier.open(copy.path()))
                .isInstanceOf(CorruptModel.class)
                .hasMessageContaining("model.onnx is not the file that was written");
    }

    @Test
    void namesATokenizerOfAnotherModel() throws IOException {
        String other = BaseCheckpoint.named("bge-small-zh").tokenizerJson();
        ModelFolder mixed = withFile("mixed", ModelFolder.TOKENIZER, other);
        assertThatThrownBy(() -> BertIntentClassifier.open(mixed.path()))
                .isInstanceOf(CorruptModel.class)
                .hasMessageContaining("tokenizer.json has 21128 word pieces but the model has 30522");
    }

    @Test
    void namesAGraphThatIsNone() throws IOException {
        ModelFolder broken = withFile("broken", ModelFolder.MODEL, "not an ONNX file");
        assertThatThrownBy(() -> BertIntentClassifier.open(broken.path()))
                .isInstanceOf(CorruptModel.class)
                .hasMessageContaining("model.onnx is no intent model");
        ModelFolder labels = withFile("labels", ModelFolder.LABELS, "[\"only\",\"two\"]");
        assertThatThrownBy(() -> BertIntentClassifier.open(labels.path()))
                .isInstanceOf(CorruptModel.class)
                .hasMessageContaining("labels");
    }

    @Test
    void isReportedWithPicturesThatAreWellFormed() throws Exception {
        try (BertIntentClassifier classifier = BertIntentClassifier.open(model.path())) {
            IntentReport report = IntentEvaluation.of(
                    classifier, CentroidModel.examples(), List.of(new Utterance("quantum physics", "oos", "en")));
            new EvaluationReport(
                            report,
                            new BaselineFigures(0.9, 0.91, 0.5, List.of(new CurvePoint(5, 10, 0.8))),
                            model.metrics(),
                            null)
                    .writeTo(folder);
        }
        for (String picture : List.of("confusion", "reliability", "roc", "loss", "movement", "learning")) {
            String svg = Files.readString(folder.resolve(picture + ".svg"), UTF_8);
            assertThat(svg).startsWith("<svg").doesNotContain("NaN");
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(folder.resolve(picture + ".svg").toFile());
        }
        assertThat(folder.resolve("index.html"))
                .content()
                .contains("<svg", "What is taken for what", "Learning curve", "linear head")
                .doesNotContain("src=");
        assertThat(folder.resolve("report.json")).content().contains("\"macro_f1\"");
    }

    private static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * (double) other[i];
        }
        return sum;
    }

    private static String best(BertIntentClassifier classifier, String text) {
        return classifier.classify(text).best().intent();
    }

    private ModelFolder copy(String name) throws IOException {
        return withFile(name, "", "");
    }

    /** The model as if calibration had given the votes of its examples this weight. */
    private ModelFolder withVotes(String name, double weight) throws IOException {
        return withVotes(model, name, weight);
    }

    private ModelFolder withVotes(ModelFolder from, String name, double weight) throws IOException {
        Calibration.Stored stored = ModelJson.read(from.file(ModelFolder.CALIBRATION), Calibration.Stored.class);
        Calibration.Stored changed = new Calibration.Stored(
                stored.temperature(), weight, stored.thresholds(), stored.set(), stored.outOfScope());
        return withFile(from, name, ModelFolder.CALIBRATION, new String(ModelJson.write(changed), UTF_8));
    }

    /** The model with one file of other content, and a manifest that fits it. */
    private ModelFolder withFile(String name, String file, String content) throws IOException {
        return withFile(model, name, file, content);
    }

    private ModelFolder withFile(ModelFolder model, String name, String file, String content) throws IOException {
        try (ModelDraft draft = ModelDraft.of(folder.resolve(name))) {
            for (String part : model.manifest().files().keySet()) {
                if (part.equals(file)) {
                    draft.write(part, content.getBytes(UTF_8));
                } else {
                    Files.copy(model.file(part), draft.file(part));
                }
            }
            return draft.publish(name, model.manifest().origin());
        }
    }
}
