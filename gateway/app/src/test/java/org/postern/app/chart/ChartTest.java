// SPDX-License-Identifier: Apache-2.0
package org.postern.app.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Charts are well-formed, to scale, named and described, and nothing in them runs. */
class ChartTest {

    private static final double AXIS = Frame.TOP + Frame.PLOT_HEIGHT;

    @Test
    void barWhenValuesAreGivenThenHeightsAreToScale() {
        List<Element> bars = bars(parsed(BarChart.svg(data(List.of("a", "b", "c"), series("One", 10, 20, 40)), "c1")));

        assertThat(bars).hasSize(3 + 1);
        double unit = height(bars.get(0)) / 10;
        assertThat(height(bars.get(1))).isCloseTo(20 * unit, within());
        assertThat(height(bars.get(2))).isCloseTo(40 * unit, within());
        assertThat(y(bars.get(0)) + height(bars.get(0))).isCloseTo(AXIS, within());
        assertThat(y(bars.get(2))).isGreaterThanOrEqualTo(Frame.TOP);
    }

    @Test
    void barWhenANumberIsNotShownThenHasNoBarAndALetter() {
        ChartData data =
                data(List.of("a", "b"), new ChartData.Series("One", List.of(OptionalLong.empty(), OptionalLong.of(9))));
        Document svg = parsed(BarChart.svg(data, "c1"));

        assertThat(bars(svg)).hasSize(1 + 1);
        assertThat(texts(svg)).contains("c");
    }

    @Test
    void lineWhenANumberIsNotShownThenLeavesAGap() {
        ChartData data = data(
                List.of("a", "b", "c"),
                new ChartData.Series("One", List.of(OptionalLong.of(1), OptionalLong.empty(), OptionalLong.of(3))));
        Document svg = parsed(LineChart.svg(data, "c1"));

        String path = ((Element) svg.getElementsByTagName("path").item(0)).getAttribute("d");
        assertThat(path.chars().filter(letter -> letter == 'M').count()).isEqualTo(2);
        assertThat(svg.getElementsByTagName("circle").getLength()).isEqualTo(2);
    }

    @Test
    void chartWhenReadAloudThenHasANameAndADescriptionOfItsOwn() {
        Document svg = parsed(LineChart.svg(data(List.of("a"), series("One", 1)), "weeks"));
        Element root = svg.getDocumentElement();

        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo("weeks-t weeks-d");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("A title");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo("A description");
    }

    @Test
    void chartWhenSeveralSeriesThenAreToldApartWithoutColour() {
        ChartData five = data(
                List.of("a"),
                series("One", 1),
                series("Two", 2),
                series("Three", 3),
                series("Four", 4),
                series("Five", 5));
        List<String> fills = bars(parsed(BarChart.svg(five, "c1"))).stream()
                .map(bar -> bar.getAttribute("fill"))
                .distinct()
                .toList();
        List<String> dashes = IntStream.range(0, 5)
                .mapToObj(i -> Style.values()[i].dashes())
                .distinct()
                .toList();

        assertThat(fills)
                .hasSize(5)
                .filteredOn(fill -> fill.startsWith("url(#c1-"))
                .hasSize(4);
        assertThat(dashes).hasSize(5);
    }

    /** A hostile home's name must not become markup. */
    @ParameterizedTest
    @CsvSource({
        "<script>alert(1)</script>",
        "</text><image href=x onerror=alert(1)>",
        "\"' onload='alert(1)",
        "&lt;script&gt;",
        "]]>",
    })
    void chartWhenTextsAreHostileThenStayText(String hostile) {
        ChartData data =
                new ChartData(hostile, hostile, List.of(hostile), List.of(new ChartData.Series(hostile, values(3))));
        for (String svg : List.of(BarChart.svg(data, "c1"), LineChart.svg(data, "c2"))) {
            Document parsed = parsed(svg);
            assertThat(parsed.getElementsByTagName("script").getLength()).isZero();
            assertThat(parsed.getElementsByTagName("image").getLength()).isZero();
            assertThat(attributes(parsed)).noneMatch(name -> name.startsWith("on"));
            assertThat(parsed.getElementsByTagName("title").item(0).getTextContent())
                    .isEqualTo(hostile);
            assertThat(svg).doesNotContain("style=");
        }
    }

    /** Seeded: any texts and any numbers give well-formed markup inside the frame. */
    @Test
    void chartWhenAnythingIsDrawnThenIsWellFormedAndInsideItsFrame() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            int categories = random.nextInt(30);
            List<ChartData.Series> series = new ArrayList<>();
            for (int i = random.nextInt(6); i > 0; i--) {
                series.add(new ChartData.Series(
                        text(random),
                        IntStream.range(0, categories)
                                .mapToObj(j -> random.nextInt(5) == 0
                                        ? OptionalLong.empty()
                                        : OptionalLong.of(Math.abs(random.nextLong() >> random.nextInt(1, 63))))
                                .toList()));
            }
            List<String> labels =
                    IntStream.range(0, categories).mapToObj(j -> text(random)).toList();
            ChartData data = new ChartData(text(random), text(random), labels, series);
            parsed(LineChart.svg(data, "c2"));
            bars(parsed(BarChart.svg(data, "c1"))).forEach(bar -> {
                assertThat(y(bar)).isBetween(0.0, 900.0);
                assertThat(height(bar)).isLessThanOrEqualTo(Frame.PLOT_HEIGHT + 0.01);
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "1, 1, 1", "8, 1, 8", "9, 2, 10", "37, 5, 40", "80, 10, 80", "81, 20, 100", "1000, 200, 1000"
    })
    void scaleWhenLargestIsKnownThenStepsAreRound(long largest, long step, long top) {
        assertThat(Scale.upTo(largest)).isEqualTo(new Scale(step, top));
    }

    @Test
    void dataWhenSeriesAndCategoriesDifferThenIsRefused() {
        assertThatThrownBy(() -> data(List.of("a", "b"), series("One", 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BarChart.svg(data(List.of("a"), series("One", 1)), "x\" onload=\"y"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ChartData data(List<String> categories, ChartData.Series... series) {
        return new ChartData("A title", "A description", categories, List.of(series));
    }

    private static ChartData.Series series(String name, long... values) {
        return new ChartData.Series(name, values(values));
    }

    private static List<OptionalLong> values(long... values) {
        return LongStream.of(values).mapToObj(OptionalLong::of).toList();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(20); i > 0; i--) {
            text.append((char) random.nextInt(0x3000));
        }
        return text.toString();
    }

    private static Document parsed(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        } catch (Exception notWellFormed) {
            throw new AssertionError(notWellFormed);
        }
    }

    /** With the samples of the legend; without those that patterns are made of. */
    private static List<Element> bars(Document svg) {
        NodeList rects = svg.getElementsByTagName("rect");
        return IntStream.range(0, rects.getLength())
                .mapToObj(i -> (Element) rects.item(i))
                .filter(rect -> rect.hasAttribute("stroke"))
                .toList();
    }

    private static List<String> texts(Document svg) {
        NodeList texts = svg.getElementsByTagName("text");
        return IntStream.range(0, texts.getLength())
                .mapToObj(i -> texts.item(i).getTextContent())
                .toList();
    }

    private static List<String> attributes(Document svg) {
        NodeList all = svg.getElementsByTagName("*");
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> all.item(i).getAttributes())
                .flatMap(names -> IntStream.range(0, names.getLength())
                        .mapToObj(j -> names.item(j).getNodeName()))
                .toList();
    }

    private static double height(Element bar) {
        return Double.parseDouble(bar.getAttribute("height"));
    }

    private static double y(Element bar) {
        return Double.parseDouble(bar.getAttribute("y"));
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(0.02);
    }
}
