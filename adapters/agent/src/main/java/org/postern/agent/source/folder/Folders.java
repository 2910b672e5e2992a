// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.source.folder;

import java.io.IOException;
import java.nio.file.Path;
import org.postern.client.files.SafeFiles;

/** Where files of a watched folder go, all of it inside that folder so that moving is one step. */
record Folders(Path work, Path done, Path error) {

    private static final String PERSONS = ".persons";

    static Folders below(Path inbox) {
        return new Folders(inbox.resolve("work"), inbox.resolve("done"), inbox.resolve("error"));
    }

    void make() throws IOException {
        SafeFiles.folder(work);
        SafeFiles.folder(done);
        SafeFiles.folder(error);
    }

    /** The second file of an export, beside the first that is in hand. */
    Path personsOf(String stamped) {
        return work.resolve("." + stamped + PERSONS);
    }

    static boolean isPersons(String name) {
        return name.startsWith(".") && name.endsWith(PERSONS);
    }

    /** The first file of an export, beside its second. */
    Path firstOf(Path second) {
        String name = second.getFileName().toString();
        return work.resolve(name.substring(1, name.length() - PERSONS.length()));
    }
}
