// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.rule;

import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postern.document.Issue;
import org.postern.validation.DocumentView;
import org.postern.validation.ValidationContext;
import org.postern.validation.ValidationModule;

/**
 * A postcode begins with one of the postcode areas of the United Kingdom and ends with letters that are in use (Royal
 * Mail, Programmer's guide to PAF).
 */
final class PostcodeRule implements ValidationModule {

    private static final Pattern POSTCODE = Pattern.compile("([A-Z]{1,2})[0-9][A-Z0-9]? ?[0-9]([A-Z]{2})");
    private static final Pattern NOT_IN_USE = Pattern.compile("[CIKMOV]");
    private static final Set<String> AREAS =
            Set.of(("AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA"
                            + " DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA"
                            + " KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S"
                            + " SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO"
                            + " ZE")
                    .split(" "));

    @Override
    public void check(DocumentView document, ValidationContext context, Consumer<Issue> issues) {
        document.leaves()
                .filter(leaf -> leaf.path().endsWith("postcode") && leaf.value().isString())
                .filter(leaf -> !plausible(leaf.value().stringValue()))
                .forEach(leaf -> issues.accept(IdentityIssue.POSTCODE.at(leaf.pointer())));
    }

    static boolean plausible(String postcode) {
        Matcher parts = POSTCODE.matcher(postcode);
        return parts.matches()
                && AREAS.contains(parts.group(1))
                && !NOT_IN_USE.matcher(parts.group(2)).find();
    }
}
