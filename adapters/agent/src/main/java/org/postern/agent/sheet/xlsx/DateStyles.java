// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.sheet.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.postern.agent.sheet.xml.Xml;

/** Which cell formats of a workbook show a number as a date (ECMA-376, part 1, 18.8.30). */
final class DateStyles {

    private final BitSet dates = new BitSet();

    /** @param in the part with the styles, or null where the workbook has none */
    static DateStyles read(InputStream in) throws IOException {
        DateStyles styles = new DateStyles();
        if (in == null) {
            return styles;
        }
        Map<String, String> formats = new HashMap<>();
        int index = 0;
        boolean cells = false;
        try (Xml xml = new Xml(in)) {
            while (xml.advance()) {
                if (xml.starts("numFmt")) {
                    formats.put(xml.attribute("numFmtId"), xml.attribute("formatCode"));
                } else if (xml.starts("cellXfs") || xml.ends("cellXfs")) {
                    cells = xml.atStart();
                } else if (cells && xml.starts("xf")) {
                    styles.dates.set(index++, isDate(xml.attribute("numFmtId"), formats));
                }
            }
        }
        return styles;
    }

    private static boolean isDate(String id, Map<String, String> formats) {
        if (!id.matches("[0-9]{1,6}")) {
            return false;
        }
        int number = Integer.parseInt(id);
        String format = formats.getOrDefault(id, BuiltinFormats.getBuiltinFormat(number));
        return DateUtil.isADateFormat(number, format);
    }

    /** @param style the attribute of a cell, empty where it has none */
    boolean isDate(String style) {
        return style.matches("[0-9]{1,6}") && dates.get(Integer.parseInt(style));
    }
}
