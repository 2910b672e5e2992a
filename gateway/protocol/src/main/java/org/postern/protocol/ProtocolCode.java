// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol;

/** Every code of the range {@code PST-20xx}: what can be said about a protocol file and its cases. */
public enum ProtocolCode {
    UNREADABLE("PST-2001", "The file is not plain YAML in UTF-8, or it is too large or too deep."),
    UNKNOWN_KEY("PST-2002", "An entry has a name that protocols do not know."),
    DUPLICATE_KEY("PST-2003", "An entry is given twice."),
    MISSING("PST-2004", "An entry that is needed is not there or is empty."),
    WRONG_VALUE("PST-2005", "An entry has a value of the wrong shape."),
    DUPLICATE_ID("PST-2006", "Two rules, recipients or protocols have one id."),
    UNKNOWN_AGENCY("PST-2010", "An agency is not in the registry."),
    UNKNOWN_UNIT("PST-2011", "An agency has no such unit."),
    UNKNOWN_RECIPIENT("PST-2012", "A rule names a recipient that the protocol does not define."),
    UNKNOWN_TYPE("PST-2013", "A document type is not known."),
    UNKNOWN_BASIS("PST-2014", "A purpose or lawful basis is not in the code list."),
    NOT_A_PARTY("PST-2015", "A recipient has not joined the agreement, so nothing can go to it."),
    BAD_APPROVER("PST-2016", "An approval is asked of somebody who cannot give it, or of one party alone."),
    SELF_RELEASE("PST-2017", "Who receives something is asked whether it may go."),
    UNKNOWN_FIELD("PST-2020", "A rule names a field that no document has."),
    UNKNOWN_ATTRIBUTE("PST-2021", "A condition reads something that is not there to be read."),
    UNKNOWN_FUNCTION("PST-2022", "A condition calls a function that protocols may not use."),
    UNKNOWN_VALUE("PST-2023", "A condition compares a coded field with a value that is not in its code list."),
    BAD_CONDITION("PST-2024", "A condition is not a well-formed yes-or-no question."),
    UNFIT_TREATMENT("PST-2025", "A treatment cannot be applied to a field the rule names."),
    BAD_EACH("PST-2026", "A rule's each does not fit its fields."),
    ASKS_WHO(
            "PST-2027",
            "A condition asks about one child or person by name, number, address, date of birth or free text."),
    OBLIGATION("PST-2030", "The agreement lacks something the law or the regulator expects."),
    DATE_ORDER("PST-2031", "The dates of the agreement contradict each other."),
    DATE_NEAR("PST-2032", "The agreement is due for review or expires soon."),
    NOT_IN_FORCE("PST-2033", "The agreement is not in force on the day."),
    UNREACHABLE("PST-2040", "A rule can never decide anything."),
    CONFLICT("PST-2041", "Two rules say different things about the same values."),
    IDLE_RECIPIENT("PST-2042", "A recipient takes a document type but no rule shares anything of it."),
    UMBRELLA("PST-2043", "The flow rests on an umbrella agreement only."),
    WHOLE_CLASS("PST-2044", "A party is a whole class of agencies without an area."),
    INTERVIEW_GAP("PST-2045", "The table of interviews leaves out some children or settings."),
    INTERVIEW_IDLE("PST-2046", "Something in the table of interviews can never decide."),
    INTERVIEW_AUTHORITY("PST-2047", "The table of interviews is about nobody who can offer one under this agreement."),
    OVERLAP("PST-2050", "Two protocols of one kind cover the same sender, recipient and document type."),
    INTERVIEWS_TWICE(
            "PST-2051", "Two protocols of one kind say which children of one authority are offered an interview."),
    BAD_CASE("PST-2060", "A case file cannot be read or run."),
    NO_CASE("PST-2061", "A protocol has no case that can be run."),
    NO_SUCH_PART("PST-2070", "A draft has no such part that could be changed."),
    BAD_PRESET("PST-2071", "A preset cannot be read."),
    MISSING_VALUE("PST-2072", "A preset needs a value that was not given."),
    WRONG_PRESET_VALUE("PST-2073", "A value given to a preset does not fit.");

    private final String id;
    private final String meaning;

    ProtocolCode(String id, String meaning) {
        this.id = id;
        this.meaning = meaning;
    }

    /** The stable code, e.g. {@code PST-2020}. */
    public String id() {
        return id;
    }

    /** One sentence for the list of codes in the manual. */
    public String meaning() {
        return meaning;
    }

    @Override
    public String toString() {
        return id;
    }
}
