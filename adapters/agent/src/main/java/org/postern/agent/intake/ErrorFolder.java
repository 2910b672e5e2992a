// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.intake;

import java.io.IOException;
import java.nio.file.Path;
import org.postern.client.files.SafeFiles;

/**
 * Puts error copies into a folder: {@code NAME-to-mend.xlsx}, {@code NAME-to-mend-2.xlsx}.
 *
 * @param name of the file that was read, without ending
 */
public record ErrorFolder(Path folder, String name) implements ErrorCopies {

    @Override
    public void keep(int part, byte[] xlsx) throws IOException {
        SafeFiles.folder(folder);
        SafeFiles.write(folder.resolve(name + "-to-mend" + (part == 1 ? "" : "-" + part) + ".xlsx"), xlsx);
    }
}
