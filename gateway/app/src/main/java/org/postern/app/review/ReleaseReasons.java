// SPDX-License-Identifier: Apache-2.0
package org.postern.app.review;

import java.util.Arrays;
import java.util.List;
import org.postern.document.CodeList;
import org.postern.document.CodeLists;
import org.postern.document.CodedValue;

/** The reasons that a person may give, by what they are given for; the code list {@code release-reason} has them. */
public final class ReleaseReasons {

    private static final CodeList LIST = CodeLists.standard().list("release-reason");

    private ReleaseReasons() {}

    /** What a reason is given for. */
    public enum Use {
        /** Letting go what the gate or the serious-harm floor held. */
        RELEASE("release"),
        /** Keeping it, or keeping more. */
        KEEP("keep"),
        /** Going against what the child asked. */
        WISH("wish"),
        /** Going beyond the rules for serious harm. */
        BREAK_GLASS("break-glass");

        private final String word;

        Use(String word) {
            this.word = word;
        }
    }

    /** Code and label of each, in the order in which to offer them. */
    public static List<CodedValue> forUse(Use use) {
        return LIST.values().stream().filter(reason -> isFor(reason, use)).toList();
    }

    public static boolean allows(Use use, String code) {
        return LIST.find(code).filter(reason -> isFor(reason, use)).isPresent();
    }

    /** The label in plain words; the code itself where the list no longer has it. */
    public static String words(String code) {
        return LIST.find(code).map(CodedValue::label).orElse(code);
    }

    private static boolean isFor(CodedValue reason, Use use) {
        return Arrays.asList(reason.attribute("use").orElse("").split(" ")).contains(use.word);
    }
}
