// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postern.agent.TestGateway;
import org.postern.agent.TestImport;
import org.postern.agent.TestSenders;
import org.postern.agent.intake.ImportReport;
import org.postern.agent.mapping.Mapping;
import org.postern.agent.mapping.Mappings;
import org.postern.agent.mapping.Sender;

class TemplateTest {

    private static final Template TEMPLATE = new Template(TestSenders.REGISTRY, LocalDate.of(2026, 11, 25));

    @TempDir
    private Path folder;

    static Stream<Mapping> sheets() {
        return Mappings.bundled().all().stream()
                .filter(mapping -> mapping.join().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void ofWhenSentBackEmptyThenItIsRecognisedAndTheExampleIsNeverSent(Mapping mapping) throws Exception {
        Path file = Files.write(folder.resolve("template.xlsx"), TEMPLATE.of(mapping));
        TestGateway gateway = new TestGateway();

        ImportReport report = new TestImport(folder, sender(mapping)).run(file, gateway);

        assertThat(report.complete()).as(report.json().toString()).isTrue();
        assertThat(report.sheets().get(0).mapping()).isEqualTo(mapping.id());
        assertThat(report.sheets().get(0).unknown()).isEmpty();
        assertThat(gateway.documents()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void ofWhenTheExampleIsFilledInThenItsDocumentIsValid(Mapping mapping) throws Exception {
        Path file = folder.resolve("filled.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(TEMPLATE.of(mapping)));
                OutputStream out = Files.newOutputStream(file)) {
            Sheet data = book.getSheetAt(0);
            data.createRow(1);
            for (Cell cell : book.getSheet("Example").getRow(1)) {
                data.getRow(1).createCell(cell.getColumnIndex()).setCellValue(cell.getStringCellValue());
            }
            book.write(out);
        }
        TestGateway gateway = new TestGateway();

        ImportReport report = new TestImport(folder, sender(mapping)).run(file, gateway);

        assertThat(report.complete()).as(report.json().toString()).isTrue();
        assertThat(gateway.documents()).isNotEmpty();
    }

    @Test
    void ofWhenColumnIsCodedThenItHasADropDownOfLabels() throws Exception {
        Mapping mapping = Mappings.bundled().find("placement-movements").orElseThrow();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(TEMPLATE.of(mapping)))) {
            Sheet lists = book.getSheet("Lists");
            assertThat(book.isSheetHidden(book.getSheetIndex(lists))).isTrue();
            assertThat(book.getSheetAt(0).getDataValidations())
                    .filteredOn(validation -> validation.getPromptBoxTitle().equals("Reason for leaving"))
                    .extracting(DataValidation::getValidationConstraint)
                    .singleElement()
                    .satisfies(list -> assertThat(list.getFormula1()).startsWith("Lists!"));
        }
    }

    private static Sender sender(Mapping mapping) {
        return mapping.stays() ? TestSenders.home() : TestSenders.authority();
    }
}
