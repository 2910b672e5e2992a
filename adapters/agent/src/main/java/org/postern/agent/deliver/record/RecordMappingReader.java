// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.record;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.postern.agent.deliver.DeliverIssue;
import org.postern.agent.deliver.record.RecordMapping.Each;
import org.postern.agent.deliver.record.RecordMapping.Entry;
import org.postern.agent.deliver.record.RecordMapping.Source;
import org.postern.agent.deliver.record.RecordMapping.Style;
import org.postern.agent.deliver.record.RecordMapping.Value;
import org.postern.agent.setup.Section;

/** Reads a mapping from its YAML: {@code root}, {@code namespace}, {@code elements}. */
final class RecordMappingReader {

    private static final String STEP = "[A-Za-z_][A-Za-z0-9_.-]*";
    private static final String PATH = STEP + "(/" + STEP + ")*";
    private static final Map<String, Style> STYLES =
            Map.of("as-it-stands", Style.AS_IT_STANDS, "plain-words", Style.PLAIN_WORDS);

    private RecordMappingReader() {}

    static RecordMapping read(Section file) {
        String root = file.text("root");
        if (!root.matches(STEP)) {
            file.problem("root", DeliverIssue.BAD_ELEMENT, root);
        }
        return new RecordMapping(root, file.optional("namespace"), entries(file));
    }

    private static List<Entry> entries(Section above) {
        List<Entry> entries = new ArrayList<>();
        above.sections("elements").forEach(entry -> entries.add(entry(entry)));
        return entries;
    }

    private static Entry entry(Section entry) {
        String path = entry.text("path");
        Optional<String> each = entry.optional("each");
        String pattern = each.isPresent() ? PATH : "(" + PATH + "(/@" + STEP + ")?)|@" + STEP;
        if (!path.matches(pattern)) {
            entry.problem("path", DeliverIssue.BAD_ELEMENT, path);
        }
        Optional<Source> source = source(entry, each);
        if (each.isPresent()) {
            return new Each(path, each.get(), entries(entry));
        }
        return new Value(
                path,
                source.orElse(new Source.Constant("")),
                entry.choice("write", STYLES, Style.AS_IT_STANDS),
                entry.parsed("pattern", RecordMappingReader::pattern, "a pattern such as dd/MM/yyyy"),
                codes(entry));
    }

    private static Optional<Source> source(Section entry, Optional<String> each) {
        Optional<String> from = entry.optional("from");
        Optional<String> envelope = entry.optional("envelope");
        Optional<String> manifest = entry.optional("manifest");
        Optional<String> value = entry.optional("value");
        long given = Stream.of(each, from, envelope, manifest, value)
                .filter(Optional::isPresent)
                .count();
        if (given != 1) {
            entry.problem("path", DeliverIssue.BAD_SOURCE, given == 0 ? "nothing" : "several things");
        }
        return from.<Source>map(Source.Document::new)
                .or(() -> envelope.map(Source.Envelope::new))
                .or(() -> manifest.map(Source.Manifest::new))
                .or(() -> value.map(Source.Constant::new));
    }

    private static DateTimeFormatter pattern(String text) {
        return DateTimeFormatter.ofPattern(text, Locale.UK);
    }

    private static Map<String, String> codes(Section entry) {
        Map<String, String> codes = new LinkedHashMap<>();
        entry.section("codes").ifPresent(words -> words.keys().forEach(word -> codes.put(word, words.text(word))));
        return codes;
    }
}
