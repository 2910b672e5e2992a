// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol;

/**
 * What a decision does to one value. Ordered by {@link #strictness()}: where several rules speak about one value for one
 * recipient, the strictest wins, so that adding a restricting rule can never widen what is shared.
 */
public sealed interface Treatment {

    /** 0 shares the value as it is; larger reveals less. */
    int strictness();

    /** The word used in protocols, decision records and the API. */
    String word();

    /** As it is. */
    record Share() implements Treatment {
        @Override
        public int strictness() {
            return 0;
        }

        @Override
        public String word() {
            return "share";
        }
    }

    /** Free text with everything identifying replaced by neutral tokens. */
    record Narrative() implements Treatment {
        @Override
        public int strictness() {
            return 1;
        }

        @Override
        public String word() {
            return "narrative";
        }
    }

    /** A coarser value of the same fact. */
    record Generalise(To to) implements Treatment {

        public enum To {
            /** Full postcode to its outward code (district). */
            POSTCODE_DISTRICT("postcode-district"),
            /** Date of birth to age in whole years at the time of the decision. */
            AGE("age"),
            /** A date or time to its year. */
            YEAR("year"),
            /** A date or time to its month. */
            MONTH("month"),
            /** A time to its date. */
            DATE("date"),
            /** A place to the name of the local authority it lies in. */
            AREA("area");

            private final String word;

            To(String word) {
                this.word = word;
            }

            public String word() {
                return word;
            }
        }

        @Override
        public int strictness() {
            return 2;
        }

        @Override
        public String word() {
            return "generalise:" + to.word();
        }
    }

    /** A keyed token, the same for the same value inside one agreement only. */
    record Pseudonymise() implements Treatment {
        @Override
        public int strictness() {
            return 3;
        }

        @Override
        public String word() {
            return "pseudonymise";
        }
    }

    /** All but the last characters hidden. */
    record Mask(int keepLast) implements Treatment {
        @Override
        public int strictness() {
            return 4;
        }

        @Override
        public String word() {
            return "mask";
        }
    }

    /** Left out because the purpose does not need it. */
    record Drop() implements Treatment {
        @Override
        public int strictness() {
            return 5;
        }

        @Override
        public String word() {
            return "drop";
        }
    }

    /** Left out to protect somebody, or because no rule shares it. */
    record Withhold() implements Treatment {
        @Override
        public int strictness() {
            return 6;
        }

        @Override
        public String word() {
            return "withhold";
        }
    }

    /** True when the recipient cannot tell the fact from what goes, if anything does. */
    default boolean hides() {
        return strictness() >= 3;
    }

    /** True when nothing of the value goes to the recipient. */
    default boolean removes() {
        return strictness() >= 5;
    }
}
