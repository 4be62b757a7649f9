package io.frontdesk.chat.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
    @ParameterizedTest
    @CsvSource({
        "C:\\Users\\mei\\photo.png,photo.png",
        "裂痕 照片.png,裂痕 照片.png",
        "'  .. .png',png.png",
        "photo.final,photo.final.png",
        "\uD83D\uDE00.png,\uD83D\uDE00.png"
    })
    void becomesOneThatIsSafeEverywhere(String given, String kept) {
        assertThat(FileName.cleaned(given, FileKind.PNG)).isEqualTo(kept);
    }

    @Test
    void isCutBeforeItsExtensionAndNeverInsideACharacter() {
        String name = FileName.cleaned("\uD83D\uDE00".repeat(200) + ".jpeg", FileKind.JPEG);
        assertThat(name).isEqualTo("\uD83D\uDE00".repeat(120) + ".jpeg");
    }
}
