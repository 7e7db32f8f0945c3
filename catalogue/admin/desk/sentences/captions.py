"""Of captions and transcripts."""

from django.utils.translation import gettext_noop

SENTENCES = (
    gettext_noop("it has no cues"),
    gettext_noop("and {n} more of the kind"),
    gettext_noop("cue {n}"),
    gettext_noop("a cue that ends before it begins, or at once, was left out"),
    gettext_noop("a cue later than 48 hours was left out"),
    gettext_noop("a cue without words was left out"),
    gettext_noop("{quoted} is neither WebVTT (.vtt) nor SubRip (.srt)"),
    gettext_noop("it has more than {n} bytes, the most that captions may have"),
    gettext_noop("NUL characters were removed"),
    gettext_noop(
        "it is not UTF-8 (byte 0x{byte}); if it is Windows-1252 or Latin-1 the line reads {quoted}: save it "
        "as UTF-8"
    ),
    gettext_noop("it is not UTF-8: every other byte is 0, as in UTF-16; save it as UTF-8"),
    gettext_noop("it is {encoding}; WebVTT must be UTF-8: save it as UTF-8"),
    gettext_noop("it is {encoding} and was read as such; UTF-8 is expected"),
    gettext_noop("it begins as {encoding} but cannot be read as such; save it as UTF-8"),
    gettext_noop("it is WebVTT by its first line; name it .vtt"),
    gettext_noop("{quoted} is no line of SubRip times; this cue was left out"),
    gettext_noop("text without a time was left out: {quoted}"),
    gettext_noop("{quoted} is no WebVTT time; write one such as 00:01:30.500"),
    gettext_noop("it does not begin with WEBVTT, and was read all the same"),
    gettext_noop("it does not begin with WEBVTT but with {quoted}"),
    gettext_noop("{quoted} is not written as WebVTT asks, and was read all the same"),
    gettext_noop("{quoted} is no line of WebVTT times; this cue was left out"),
    gettext_noop(
        "the name must be <id of the recording or talk>.<language>.vtt or .srt, such as T12.en.vtt; no "
        "language was found in {quoted}"
    ),
    gettext_noop("{quoted} has {n} recordings; name one of them by its own id"),
    gettext_noop("{quoted} has no recording to hang captions on; bring its recording first"),
    gettext_noop("no recording, talk, session or webinar has the id {quoted}; bring it first"),
    gettext_noop("{quoted} stands for several recordings ({sources}); say which with --source"),
    gettext_noop(
        "its last cue begins at {n} s, long after the recording ends ({n2} s); check whether these are its "
        "captions"
    ),
    gettext_noop("the recording has such captions already, from {source} as {quoted}"),
    gettext_noop("segment {n}"),
    gettext_noop("without its times and words it was left out"),
    gettext_noop("the transcript has no list of segments"),
    gettext_noop("the file has no list of chapters"),
    gettext_noop("the feed's XML is broken: its transcripts, chapters and people were left out"),
    gettext_noop("its captions cannot be read: {error}"),
    gettext_noop("its captions cannot be read now: {error}"),
    gettext_noop("its transcript cannot be read: {error}"),
    gettext_noop("its chapters cannot be read: {error}"),
    gettext_noop("it waits for its chapters: {error}"),
)
