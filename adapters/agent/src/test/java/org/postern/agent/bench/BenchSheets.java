// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Sheets of admissions as long as wanted, twenty columns wide; the same seed gives the same invented children. */
final class BenchSheets {

    private static final List<String> HEADINGS = List.of(
            "Given name",
            "Family name",
            "Date of birth",
            "Sex",
            "Case number",
            "Care status",
            "Legal status",
            "Placing authority",
            "Placement type",
            "Date of admission",
            "Emergency placement",
            "Social worker",
            "Social worker phone",
            "Social work team",
            "Reviewing officer",
            "Reviewing officer phone",
            "School",
            "EHC plan",
            "Risks known",
            "Ever missing");
    private static final List<String> GIVEN =
            List.of("Carys", "Rowan", "Dilys", "Emrys", "Tegan", "Ffion", "Gwilym", "Heulwen", "Ianto", "Lowri");
    private static final List<String> FAMILY =
            List.of("Penhallow", "Tremlett", "Aldous", "Maddocks", "Treharne", "Gethin", "Idris", "Kendrick", "Yorath");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final int rows;
    private final long seed;
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    BenchSheets(int rows, long seed) {
        this.rows = rows;
        this.seed = seed;
    }

    void writeCsv(Path file) throws IOException {
        Random random = new Random(seed);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(String.join(",", HEADINGS) + "\n");
            for (int i = 0; i < rows; i++) {
                List<String> cells = row(random, i).stream()
                        .map(value -> value instanceof LocalDate day ? DAY.format(day) : value.toString())
                        .toList();
                out.write(String.join(",", cells) + "\n");
            }
        }
    }

    /** As Excel writes it: dates are numbers with a format, texts stand in the table of shared strings. */
    void writeXlsx(Path file) throws IOException {
        Random random = new Random(seed);
        try (SXSSFWorkbook book = new SXSSFWorkbook(null, 100, false, true);
                OutputStream out = Files.newOutputStream(file)) {
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
            Sheet sheet = book.createSheet("Admissions");
            write(sheet.createRow(0), HEADINGS, day);
            for (int i = 0; i < rows; i++) {
                write(sheet.createRow(i + 1), row(random, i), day);
            }
            book.write(out);
        }
    }

    private static void write(Row row, List<?> values, CellStyle day) {
        for (int i = 0; i < values.size(); i++) {
            Cell cell = row.createCell(i);
            if (values.get(i) instanceof LocalDate date) {
                cell.setCellValue(date);
                cell.setCellStyle(day);
            } else {
                cell.setCellValue(values.get(i).toString());
            }
        }
    }

    /** No two children have name and date of birth in common. */
    private List<?> row(Random random, int number) {
        int family = number / GIVEN.size();
        int day = family / (FAMILY.size() * FAMILY.size());
        return List.of(
                GIVEN.get(number % GIVEN.size()),
                FAMILY.get(family % FAMILY.size()) + "-" + FAMILY.get(family / FAMILY.size() % FAMILY.size()),
                today.minusYears(9).minusDays(day % 2_500),
                random.nextBoolean() ? "Male" : "Female",
                "S" + seed + "-" + number,
                "Looked after",
                random.nextBoolean() ? "Full care order" : "Section 20",
                "Newport",
                "",
                today.minusDays(random.nextInt(60)),
                flag(random),
                of(random, GIVEN) + " " + of(random, FAMILY),
                telephone(random),
                random.nextBoolean() ? "North team" : "South team",
                of(random, GIVEN) + " " + of(random, FAMILY),
                telephone(random),
                "Ysgol Bryn " + of(random, FAMILY),
                flag(random),
                flag(random),
                flag(random));
    }

    /** One of the numbers that are kept free for invented people. */
    private static String telephone(Random random) {
        return "01632 960%03d".formatted(random.nextInt(1_000));
    }

    private static String flag(Random random) {
        return random.nextBoolean() ? "Yes" : "No";
    }

    private static String of(Random random, List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}
