// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.sheet;

import java.io.Closeable;
import java.util.List;

/** A file that was recognised and may be read sheet by sheet. */
public interface Workbook extends Closeable {

    /** In the order of the tabs, without hidden ones. */
    List<Sheet> sheets();
}
