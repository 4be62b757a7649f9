package io.frontdesk.chat.privacy.mask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class PlatesTest {
    private static final PersonalData MASK = new PersonalData(List.of("LF########", "SF######"), false);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "staff car park: bay nine, W457 PGB, Mon-Wed | staff car park: bay nine, [plate], Mon-Wed",
                "update the permit from EO14 VNM to EO72 JRX | update the permit from [plate] to [plate]",
                "white transit 2.0 van LS18 OBW blocked it | white transit 2.0 van [plate] blocked it",
                "Drives a red Mini, RV20 GKD | Drives a red Mini, [plate]",
                "my car is lr19 kfa | my car is [plate]",
                "I saw the reg as it left: KP68 VVA | I saw the reg as it left: [plate]",
                "reg LB70 XYA, was LB70 XYC | reg [plate], was [plate]",
                "French car GH-482-KL | French car [plate]",
                "van 4471 KLM outside | van [plate] outside",
                "the car is 12-C-4471 | the car is [plate]",
                "is the plate NKL-4482 (Ohio) on it | is the plate [plate] (Ohio) on it",
                "Plate 7KTR482 California | Plate [plate] California",
                "MH 12 AB 4471, silver Honda | [plate], silver Honda",
                "香港车牌LR 4827，停一天 | 香港车牌[plate]，停一天",
                "使馆的车使 224·018 | 使馆的车[plate]",
                "粤Z·K281港能停吗 | [plate]能停吗",
                "临时牌照 京A临12345 | 临时牌照 [plate]"
            })
    void masksPlatesWhereAVehicleIsSpokenOf(String text, String masked) {
        assertThat(MASK.mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wall plates GX-400 and WP-210",
                "the dinner plate D240 chipped",
                "will SKU-55218 fit in a Golf, box is 120x60x45",
                "is AB12 CDE a valid code for the car mats",
                "USB drive AB12 CDX is dead",
                "it has been in transit, model RB45 XLK",
                "parking bay 12-A-4",
                "my van needs 5W-30",
                "新A4纸有货吗"
            })
    void leavesArticlesAndPlaces(String text) {
        assertThat(MASK.mask(text)).isEqualTo(text);
    }
}
