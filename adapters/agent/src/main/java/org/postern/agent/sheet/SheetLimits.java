// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.sheet;

/**
 * How much one file may ask of its reader; what asks for more is refused, a workbook before any part of it is read.
 *
 * @param bytes      of the file
 * @param unpacked   bytes of all parts of a workbook together, once unpacked
 * @param ratio      how many times larger than packed a part of more than a megabyte may be
 * @param parts      files inside a workbook
 * @param sheets     of a workbook
 * @param rows       of a sheet that hold anything
 * @param columns    of a sheet
 * @param cellLength characters of one cell; Excel itself allows 32,767
 */
public record SheetLimits(
        long bytes, long unpacked, int ratio, int parts, int sheets, int rows, int columns, int cellLength) {

    /** 50 MB packed, 400 MB unpacked, 200,000 rows of 400 columns. */
    public static final SheetLimits DEFAULT =
            new SheetLimits(50L << 20, 400L << 20, 200, 2_000, 60, 200_000, 400, 32_767);
}
