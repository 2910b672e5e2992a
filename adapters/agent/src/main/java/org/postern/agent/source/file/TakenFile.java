// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.source.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.postern.agent.intake.ErrorCopies;

/**
 * A file that its source has taken in hand: nobody else reads or changes it, and after a crash it is still in hand.
 * What is done twice because of a crash has the effect of once.
 */
public interface TakenFile {

    /** When it was taken in hand, unique for its source; says nothing about the file, so it may be logged. */
    String stamp();

    /** The content, on this machine. */
    Path content() throws IOException;

    /** The second file of an export, where the source has one. */
    default java.util.Optional<Path> persons() throws IOException {
        return java.util.Optional.empty();
    }

    /** Where the rows that failed go. */
    ErrorCopies errorCopies();

    /** Everything in it has arrived. */
    void done() throws IOException;

    /** Something in it has to be mended. @param report in plain words, for the sender's own eyes */
    void failed(List<String> report) throws IOException;
}
