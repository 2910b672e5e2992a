// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.apache.poi.ss.usermodel.DateUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.agent.sheet.CellValue;

class DatesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final List<String> UNITED_KINGDOM = List.of(
            "d/M/uuuu",
            "dd/MM/uuuu",
            "d/M/uu",
            "d.M.uuuu",
            "dd.MM.uu",
            "d-M-uuuu",
            "d MMM uuuu",
            "d MMMM uuuu",
            "dd-MMM-uu",
            "EEE d MMM uuuu",
            "EEEE, d MMMM uuuu",
            "uuuu-MM-dd",
            "uuuu/MM/dd",
            "d MMMM, uuuu",
            "MMMM d, uuuu");
    private static final List<String> CLOCKS = List.of("HH:mm", "H.mm", "h:mma", "h.mm a", "HH:mm:ss");

    private final Dates dates = new Dates(TODAY);

    @Test
    void readWhenAnyDayIsWrittenInAnyBritishWayThenThatDayIsRead() {
        Random random = new Random(2026);
        for (int i = 0; i < 3_000; i++) {
            LocalDate day = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(9_800));
            String format = UNITED_KINGDOM.get(random.nextInt(UNITED_KINGDOM.size()));
            String written = day.format(DateTimeFormatter.ofPattern(format, Locale.UK));
            assertThat(dates.read(CellValue.text(written)))
                    .as("a day written as %s", format)
                    .isEqualTo(DateReading.of(day, Optional.empty()));
        }
    }

    @Test
    void readWhenATimeOfDayStandsBesideTheDayThenBothAreRead() {
        Random random = new Random(1430);
        for (int i = 0; i < 2_000; i++) {
            LocalDateTime moment = LocalDateTime.of(2020, 1, 1, 0, 1).plusMinutes(random.nextInt(3_500_000));
            String day = UNITED_KINGDOM.get(random.nextInt(UNITED_KINGDOM.size()));
            String clock = CLOCKS.get(random.nextInt(CLOCKS.size()));
            boolean first = random.nextInt(4) == 0;
            String format = first ? clock + " " + day : day + " " + clock;
            String written = moment.format(DateTimeFormatter.ofPattern(format, Locale.UK));
            if (!moment.toLocalTime().equals(LocalTime.MIDNIGHT)) {
                assertThat(dates.read(CellValue.text(written)))
                        .as("a moment written as %s", format)
                        .isEqualTo(DateReading.of(moment.toLocalDate(), Optional.of(moment.toLocalTime())));
            }
        }
    }

    @Test
    void readWhenAnySerialNumberThenItIsTheDayThatExcelShows() {
        Random random = new Random(1900);
        for (int i = 0; i < 2_000; i++) {
            LocalDateTime moment = LocalDate.of(1990, 1, 1)
                    .plusDays(random.nextInt(14_000))
                    .atTime(random.nextInt(24), random.nextInt(60));
            double serial = DateUtil.getExcelDate(moment);
            Optional<LocalTime> time = Optional.of(moment.toLocalTime()).filter(at -> !at.equals(LocalTime.MIDNIGHT));
            DateReading expected = DateReading.of(moment.toLocalDate(), time);
            assertThat(dates.read(CellValue.number(
                            BigDecimal.valueOf(serial), Optional.of(DateUtil.getLocalDateTime(serial, false, true)))))
                    .isEqualTo(expected);
            assertThat(dates.read(CellValue.text(new BigDecimal(serial)
                            .setScale(10, java.math.RoundingMode.HALF_UP)
                            .toPlainString())))
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'13/14/2026', PST-8035",
        "'11/23/2026', PST-8035",
        "'31/2/2026', PST-8036",
        "'29/2/2023', PST-8036",
        "'1/1/1066', PST-8037",
        "'1/1/2099', PST-8037",
        "'yesterday', PST-8034",
        "'20261123', PST-8034",
        "'23/11', PST-8034",
        "'12/11/2026 25:10', PST-8038",
        "'123', PST-8034",
        "'23 Movember 2026', PST-8034"
    })
    void readWhenItIsNoDateThenTheIssueSaysWhy(String written, String code) {
        assertThat(dates.read(CellValue.text(written)))
                .isInstanceOfSatisfying(
                        DateReading.Unread.class,
                        unread -> assertThat(unread.why().code()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource({
        "'2 Tachwedd 2026', 2026-11-02",
        "'3ydd', ''",
        "'1st of September 2026', 2026-09-01",
        "'2026-11-02T23:30:00Z', 2026-11-02",
        "'2026-07-02T23:30:00Z', 2026-07-03",
        "'2026-11-02 00:00:00.000', 2026-11-02",
        "'Mon. 2/11/26', 2026-11-02"
    })
    void readWhenMachinesAndWelshWriteThenTheyAreUnderstood(String written, String day) {
        DateReading reading = dates.read(CellValue.text(written));

        assertThat(reading instanceof DateReading.Read read ? read.day().toString() : "")
                .isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"14:30", "1430", "2.30pm", "2:30 PM", "14.30 hrs", "14:30:00"})
    void timeWhenWrittenInAnyUsualWayThenItIsRead(String written) {
        assertThat(dates.time(CellValue.text(written))).contains(LocalTime.of(14, 30));
    }

    @Test
    void momentWhenClocksGoForwardThenTheHourDoesNotExist() {
        MomentReader reader = new MomentReader(dates, Optional.empty());

        assertThat(reader.read(CellValue.text("29/3/2026 01:30"))
                        .issue()
                        .orElseThrow()
                        .code())
                .isEqualTo("PST-8040");
        assertThat(reader.read(CellValue.text("29/3/2026"))
                        .issue()
                        .orElseThrow()
                        .code())
                .isEqualTo("PST-8039");
    }

    @Test
    void momentWhenClocksGoBackThenTheFirstHourIsTakenWithAWarning() {
        Reading reading = new MomentReader(dates, Optional.empty()).read(CellValue.text("25/10/2026 01:30"));

        assertThat(reading.parts().get(0).value().asString()).isEqualTo("2026-10-25T01:30:00+01:00");
        assertThat(reading.refuses()).isFalse();
        assertThat(reading.issue().orElseThrow().code()).isEqualTo("PST-8059");
    }

    @Test
    void readWhenTextIsRandomThenItNeverThrows() {
        Random random = new Random(8034);
        String letters = "0123456789/.-: ,tTzZ+apmstndrhjanfebmrocv";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(24); j >= 0; j--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            DateReading reading = dates.read(CellValue.text("1" + text));
            if (reading instanceof DateReading.Read read) {
                assertThat(ChronoUnit.YEARS.between(read.day(), TODAY)).isBetween(-31L, 47L);
            }
        }
    }
}
