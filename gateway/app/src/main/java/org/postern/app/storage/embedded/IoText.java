// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage.embedded;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** An input/output error in words: the JDK's own message is often nothing but the path. */
final class IoText {

    private IoText() {}

    static String of(IOException error) {
        if (error instanceof AccessDeniedException denied) {
            return "Permission denied: " + denied.getFile();
        }
        if (error instanceof NoSuchFileException missing) {
            return "No such file or folder: " + missing.getFile();
        }
        if (error instanceof FileSystemException named && named.getReason() == null) {
            return error.getClass().getSimpleName() + ": " + named.getFile();
        }
        return error.getMessage() == null ? error.getClass().getSimpleName() : error.getMessage();
    }
}
