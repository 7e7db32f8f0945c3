"""Of tables and calendars."""

from django.utils.translation import gettext_noop

SENTENCES = (
    gettext_noop("the file has more than {n} MB; a programme is smaller"),
    gettext_noop("it is an old .xls, or protected by a password; save it as .xlsx without one"),
    gettext_noop("it is a web page, XML or JSON, and no table; export the sheet as CSV"),
    gettext_noop("it is no .xlsx workbook, or a damaged one ({error}); save it again as .xlsx or CSV"),
    gettext_noop("it is no .xlsx workbook; save it as .xlsx or CSV"),
    gettext_noop("it unpacks to more than {n} MB; a programme is smaller"),
    gettext_noop("the sheet {quoted} has more than {n} rows"),
    gettext_noop("the table has more than {n} rows"),
    gettext_noop("line {n} is no CSV: {error}"),
    gettext_noop("its UTF-16 is damaged; save it as CSV in UTF-8"),
    gettext_noop("there is no sheet {quoted}; there are {sheets}"),
    gettext_noop(
        "no row of headers with a title was found; say in the columns which one holds it, by its header or "
        "letter, such as B = title"
    ),
    gettext_noop("no row of headers with a title was found in this sheet"),
    gettext_noop("{quoted} names no column: write header = field, the field one of {fields}, or - for none"),
    gettext_noop("column {name}"),
    gettext_noop("row {n}"),
    gettext_noop("{name}, row {n}"),
    gettext_noop("event {n}"),
    gettext_noop("its formula has no value but {cell}"),
    gettext_noop("it has neither a time nor a title, and nothing stands above it that it goes on with"),
    gettext_noop("its time was left out, since no date is known; say the first day in the settings"),
    gettext_noop("it ends at {n}, before it starts at {n2}; correct its times"),
    gettext_noop("{quoted} is no duration; write minutes, such as 15"),
    gettext_noop("{quoted} is no duration of a talk"),
    gettext_noop("{quoted} names no year; say the first day in the settings of this source"),
    gettext_noop("{quoted} is no date with the day first"),
    gettext_noop("{quoted} is no date with the month first"),
    gettext_noop("{quoted} is no time; write hours and minutes, such as 09:30"),
    gettext_noop("it is no calendar: iCalendar begins with BEGIN:VCALENDAR; check the address"),
    gettext_noop("it has more than {n} events"),
    gettext_noop("the title (SUMMARY) is missing"),
    gettext_noop("it has no start (DTSTART)"),
    gettext_noop("its times cannot be read"),
    gettext_noop("the year {n} is not plausible"),
    gettext_noop("it ends before it starts; correct DTSTART or DTEND"),
    gettext_noop("how it repeats cannot be read: {error}"),
    gettext_noop("FREQ={frequency} is not taken in"),
    gettext_noop("a rule such as this is not taken in"),
    gettext_noop("it repeats more than {n} times; the rest was left out"),
)
