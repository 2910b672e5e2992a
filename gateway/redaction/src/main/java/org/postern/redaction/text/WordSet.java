// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.text;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Objects;

/**
 * A set of words that never changes and mostly answers no: a word that is not in it is told by one number of a table,
 * without looking at any other word.
 */
final class WordSet extends AbstractSet<String> {

    private final String[] words;
    private final int[] hashes;
    private final int mask;
    private final int size;

    WordSet(Collection<String> from) {
        int places = Integer.highestOneBit(Math.max(2, 2 * from.size())) << 1;
        this.words = new String[places];
        this.hashes = new int[places];
        this.mask = places - 1;
        int added = 0;
        for (String word : from) {
            int place = place(word);
            if (words[place] == null) {
                words[place] = word;
                hashes[place] = hash(word);
                added++;
            }
        }
        this.size = added;
    }

    @Override
    public boolean contains(Object word) {
        return word instanceof String && words[place((String) word)] != null;
    }

    @Override
    public Iterator<String> iterator() {
        return Arrays.stream(words).filter(Objects::nonNull).iterator();
    }

    @Override
    public int size() {
        return size;
    }

    /** Where the word stands, or the empty place where it would. */
    private int place(String word) {
        int hash = hash(word);
        int place = hash & mask;
        while (hashes[place] != 0 && (hashes[place] != hash || !words[place].equals(word))) {
            place = place + 1 & mask;
        }
        return place;
    }

    /** Never 0, which marks an empty place. */
    private static int hash(String word) {
        int hash = word.hashCode() * 0x9E3779B9;
        hash ^= hash >>> 15;
        return hash == 0 ? 1 : hash;
    }
}
