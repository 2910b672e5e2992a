// SPDX-License-Identifier: Apache-2.0
package org.postern.agent;

import org.postern.document.IssueWords;

/**
 * Everything the agent says about a file, a row or a cell, each with its stable code (listed in
 * docs/adapters-spreadsheet.md). The words never hold a value of the sheet; they may hold headings, names of sheets and
 * row numbers.
 */
public enum AgentIssue implements RefusingIssue {
    NOT_A_SHEET(
            8001,
            "This is no file that can be read here.",
            "Save it as an Excel workbook (.xlsx) or as CSV, and send that."),
    OLD_OR_PROTECTED(
            8002,
            "This is an old Excel file (.xls), or a workbook protected by a password.",
            "Save it as an Excel workbook (.xlsx) without a password."),
    TOO_LARGE(8004, "The file is larger than {0} megabytes.", "Send fewer rows at a time."),
    INFLATES(
            8005,
            "The workbook unpacks to far more than a sheet of this size can hold.",
            "Make a new workbook and copy the cells into it as values."),
    ENTITIES(
            8006,
            "The file declares XML entities, which no spreadsheet program does.",
            "Make a new workbook and copy the cells into it as values."),
    DAMAGED(8007, "The file is damaged.", "Open it, save it under a new name, and send that."),
    TOO_MANY_ROWS(8008, "A sheet has more than {0} filled rows.", "Send fewer rows at a time."),
    TOO_MANY_COLUMNS(8009, "A sheet has more than {0} columns.", "Delete the columns that are not needed."),
    CELL_TOO_LONG(8010, "A cell in row {0} holds more than {1} characters.", "Shorten the text of the cell."),
    OPEN_QUOTE(
            8011,
            "A quotation mark is opened in row {0} and never closed.",
            "Close it, or write two quotation marks where one is meant."),
    EMPTY(8012, "The file is empty.", "Send the file again once it is filled."),
    TOO_MANY_SHEETS(8014, "The workbook has more than {0} sheets.", "Send a workbook with what is meant to be sent."),

    NO_HEADINGS(
            8020,
            "No sheet has a row of headings that is known here.",
            "Use the headings of a template, or say for this sender which of its headings stands for what."),
    COLUMN_MISSING(8021, "The sheet \"{0}\" has no column \"{1}\".", "Add the column, even where cells stay empty."),
    COLUMN_TWICE(
            8022,
            "The sheet \"{0}\" has two columns that both stand for \"{1}\".",
            "Give one of them another heading, or remove it."),

    FORMULA_TEXT(
            8030,
            "The text begins like a formula (= + - or @).",
            "Write it so that it begins with a letter or a digit; a formula would run where the text is opened next."),
    FORMULA_WITHOUT_VALUE(
            8031,
            "The cell holds a formula without a result.",
            "Open the workbook, let it calculate, save it; or write the value itself."),
    FORMULA_ERROR(8032, "The formula of this cell ends in an error.", "Write the value itself."),
    MISSING(8033, "\"{0}\" is missing.", "Fill the cell."),
    NO_DATE(8034, "This is no date.", "Write day, month and year, such as 23/11/2026."),
    MONTH_FIRST(
            8035,
            "The month comes before the day here, or there is no such month.",
            "Write day, month and year, such as 23/11/2026."),
    DAY_OR_MONTH(
            8054,
            "Other dates of this column have the month first, so it is not clear which day this is.",
            "Write all dates of the column with the day first, or as real dates."),
    NO_SUCH_DAY(8036, "There is no such day in the calendar.", "Correct the date."),
    FAR_YEAR(8037, "The year is far from any that can be meant.", "Correct the year, written with four digits."),
    NO_TIME(8038, "This is no time of day.", "Write hours and minutes, such as 14:30."),
    TIME_MISSING(8039, "The time of day is missing.", "Write it behind the date, such as 23/11/2026 14:30."),
    CLOCK_GAP(
            8040,
            "This time does not exist: the clocks go forward over it.",
            "Correct the time; the night has no hour between one and two."),
    CODE_UNKNOWN(8041, "This is none of: {0}.{1}", "Choose one from the list in the template, or its code."),
    NOT_YES_NO(8042, "This is neither yes nor no.", "Write Yes or No, or leave the cell empty."),
    NO_COUNT(8043, "This is no whole number.", "Write digits only."),
    AUTHORITY_UNKNOWN(8044, "There is no such authority.{0}", "Write its name or ONS code."),
    AUTHORITY_AMBIGUOUS(8045, "This may be {0}.", "Write which of them is meant."),
    AGENCY_UNKNOWN(8046, "No home or agency of this name is registered.", "Write its registered name or its id."),
    AGENCY_AMBIGUOUS(8047, "More than one registered agency has this name.", "Write its id."),
    NAME_PARTS(
            8048,
            "Given and family name cannot be told apart.",
            "Write both, or the family name first and then a comma."),
    NO_POSTCODE(8049, "This is no postcode.", "Write it as on an envelope, such as WN1 1YN."),
    NO_PHONE(8050, "This is no telephone number.", "Write digits, and + before a number abroad."),
    NO_EMAIL(8052, "This is no e-mail address.", "Write one address, such as duty.team@council.example."),
    TOO_LONG(8051, "The text is longer than {0} characters.", "Shorten it."),
    WORD_UNKNOWN(8053, "This is none of: {0}.", "Write one of these words."),
    SAID_TWICE(
            8055,
            "Row {0} is about the same and says something else.",
            "Keep the row that is right, and delete the other."),
    STAY_UNKNOWN(8056, "The stay that ends here is not known, because its first day is not given.", "Fill in \"{0}\"."),
    NEVER_ADMITTED(
            8057,
            "This child is on the roster and was never notified as placed here.",
            "Fill in the row, so that the admission can be notified."),
    PERSON_MISSING(8058, "The file of persons has no person of this number.", "Extract both files at the same time."),
    AMBIGUOUS_HOUR(
            8059,
            "At this time the clocks went back, so that it came twice.",
            "The first of the two is taken; write another time if that is wrong.",
            true),

    ROSTER_SHRANK(
            8060,
            "More than half of the children notified as living here are not on the roster: {0} of {1}. No discharge is"
                    + " notified.",
            "Check that the roster is whole; enter the discharges in the sheet of movements."),
    ROSTER_UNCLEAR(
            8061,
            "Some rows of the roster cannot be read, so it is not clear who is missing from it. No discharge is"
                    + " notified.",
            "Mend these rows, and send the whole roster again."),
    NOT_ON_ROSTER(
            8062,
            "{0} of the children notified as living here are not on the roster.",
            "Enter their discharges in the sheet of movements.",
            true),

    GATEWAY_REFUSED(8066, "The gateway refused it: {0}", "{1}"),

    MAPPING_UNREADABLE(8070, "The mapping {0} cannot be read: {1}", "Mend the file; docs/adapters-spreadsheet.md"),
    MAPPING_WRONG(8071, "The mapping {0} says something that cannot be: {1}", "Mend the file"),
    SENDER_UNREADABLE(8072, "The sender's file {0} cannot be used: {1}", "Mend the file"),
    NO_SUCH_MAPPING(8073, "There is no mapping {0}.", "There are: {1}"),

    STATE_IN_USE(8080, "Another agent uses the same memory of what was sent.", "Stop it, or give each its own folder"),
    STATE_DAMAGED(
            8081,
            "The memory of what was sent is damaged, or its key is another.",
            "Restore both from a backup; sending without it would send everything again"),
    FOLDER_UNUSABLE(8082, "The folder {0} cannot be used.", "Check that it exists, is yours and has room");

    private final IssueWords words;

    AgentIssue(int number, String text, String fix) {
        this(number, text, fix, false);
    }

    AgentIssue(int number, String text, String fix, boolean warning) {
        String code = "PST-" + number;
        this.words = warning ? IssueWords.warning(code, text, fix) : IssueWords.error(code, text, fix);
    }

    @Override
    public IssueWords words() {
        return words;
    }
}
