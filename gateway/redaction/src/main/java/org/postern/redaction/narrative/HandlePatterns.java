// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postern.redaction.text.English;
import org.postern.redaction.text.Spelling;

/** The names that people use in chat and social media. */
final class HandlePatterns {

    private static final String[] SERVICES = {
        "insta",
        "instagram",
        "ig",
        "snap",
        "snapchat",
        "sc",
        "tik",
        "tiktok",
        "tt",
        "discord",
        "telegram",
        "whatsapp",
        "whats",
        "facebook",
        "fb",
        "twitter",
        "x",
        "xbox",
        "psn",
        "playstation",
        "roblox",
        "fortnite",
        "kik",
        "skype",
        "signal",
        "steam",
        "twitch",
        "youtube",
        "onlyfans",
        "user",
        "username",
        "handle",
        "gamertag",
        "tag",
        "account",
        "profile",
        "social",
        "yubo",
        "wizz",
        "bereal",
        "vinted",
        "cashapp",
        "wechat",
        "viber",
        "threads",
        "tinder"
    };
    private static final String SERVICE = "(?:tik tok|whats app|cash app|" + String.join("|", SERVICES) + ")";

    private static final String[] FIRST_WORDS =
            Stream.concat(Stream.of("cash"), Stream.of(SERVICES)).toArray(String[]::new);

    private static final Pattern DOT = Pattern.compile("\\.");
    private static final Pattern MARKED = Pattern.compile(".*[0-9_.].*");
    private static final Pattern COUNTED = Pattern.compile("[0-9]+(?:st|nd|rd|th|am|pm|yrs?|mins?|hrs?)");
    private static final Pattern MEASURE_OR_FILE = Pattern.compile(
            "[0-9.]+[a-z]{1,5}|[a-z]{1,2}(?:\\.[a-z]{1,2})*|.*\\.(?:pdf|jpe?g|png|docx?|mp[34]|heic|xlsx?)");

    private HandlePatterns() {}

    static List<Layer> all() {
        return List.of(
                new PatternLayer("handle", Label.HANDLE, 1.0, "(?<![a-z0-9])@\\s?[a-z0-9_][a-z0-9_.-]*[a-z0-9_]")
                        .where(Search.around(1, 64, "@")),
                // A word with an underscore, or letters and digits mixed by a dot, is nobody's spelling of a word.
                new PatternLayer(
                                "handle",
                                Label.HANDLE,
                                0.9,
                                "(?<![a-z0-9_.@/])(?:[a-z0-9.]*_+[a-z0-9._]*[a-z0-9]|[a-z0-9.]+_+)" + "(?![a-z0-9@])",
                                (reading, match) -> match.group().matches(".*[a-z0-9].*"))
                        .where(Search.around(64, 64, "_")),
                new PatternLayer("handle", Label.HANDLE, 0.9, "(?<![a-z0-9])[a-z][a-z0-9_.]{1,30}#[0-9]{3,5}(?![0-9])")
                        .where(Search.around(36, 8, "#")),
                new PatternLayer("handle", Label.HANDLE, 0.9, "(?<![a-z0-9])\\$(?=[a-z0-9_]*[a-z])[a-z0-9_]{3,30}")
                        .where(Search.around(1, 34, "$")),
                new PatternLayer(
                                "handle",
                                Label.HANDLE,
                                0.85,
                                "(?<![a-z0-9_.@/-])[a-z0-9]{2,24}(?:\\.[a-z0-9]{1,24}){1,3}(?![a-z0-9@]|\\.[a-z])",
                                (reading, match) -> isDotted(match.group()))
                        .where(Search.gluedToDots(100)),
                new PatternLayer(
                                "handle-in-context",
                                Label.HANDLE,
                                0.9,
                                "(?<![a-z0-9])" + SERVICE + "(?:'s)?(?: (?:name|account|user(?:name)?|tag|handle))?"
                                        + "(?: ?[:=(\"-] ?| is | as | called | named | under | )[\"'(]?"
                                        + "(?<x>[a-z0-9]*[a-z][a-z0-9]*(?:[._-]?[a-z0-9]+)*_*)",
                                (reading, match) -> isHandle(match.group("x")))
                        .where(Search.atWords(96, FIRST_WORDS)));
    }

    /** Digits, dots or underscores inside: a plain word after "snapchat" is just the next word. */
    private static boolean isHandle(String word) {
        boolean unknown = word.length() > 3 && Names.isUnknown(word) && !Spelling.isOrdinary(word);
        return unknown
                || word.length() > 3
                        && MARKED.matcher(word).matches()
                        && !COUNTED.matcher(word).matches();
    }

    /** Words joined by dots are a handle unless they are a forgotten space, an abbreviation, a time or a file. */
    private static boolean isDotted(String word) {
        if (MEASURE_OR_FILE.matcher(word).matches()) {
            return false;
        }
        String[] parts = DOT.split(word);
        boolean ordinary = true;
        boolean letters = false;
        for (String part : parts) {
            letters |= part.chars().anyMatch(c -> c >= 'a' && c <= 'z');
            ordinary &= English.isWord(part) || English.isFunctionWord(part) || AllowList.isAllowed(part);
        }
        return letters && !ordinary;
    }
}
