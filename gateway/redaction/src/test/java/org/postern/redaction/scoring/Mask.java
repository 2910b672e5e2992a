// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.scoring;

import java.util.List;
import org.postern.redaction.corpus.Mark;

/** Which code points of a narrative are covered, and by which class. */
final class Mask {

    private final String[] labels;

    Mask(int length, List<Mark> marks) {
        labels = new String[length];
        for (Mark mark : marks) {
            for (int i = Math.max(0, mark.start()); i < Math.min(length, mark.end()); i++) {
                labels[i] = mark.label();
            }
        }
    }

    boolean covers(int at) {
        return labels[at] != null;
    }

    boolean coversAny(Run run) {
        return count(run) > 0;
    }

    boolean coversMost(Run run) {
        return count(run) * 2 > run.length();
    }

    /** The class of the first covered code point of a run that is covered at least in part. */
    String label(Run run) {
        for (int i = run.start(); i < run.end(); i++) {
            if (labels[i] != null) {
                return labels[i];
            }
        }
        throw new IllegalArgumentException("no part of this run is covered");
    }

    /** Length of the longest stretch of the run that is not covered. */
    int longestOpen(Run run) {
        int longest = 0;
        int open = 0;
        for (int i = run.start(); i < run.end(); i++) {
            open = covers(i) ? 0 : open + 1;
            longest = Math.max(longest, open);
        }
        return longest;
    }

    private int count(Run run) {
        int count = 0;
        for (int i = run.start(); i < run.end(); i++) {
            count += covers(i) ? 1 : 0;
        }
        return count;
    }
}
