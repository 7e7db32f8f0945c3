"""manage.py import_catalogue, the task over the same, and what they say."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from catalogue.importers.adapters import adapter
from catalogue.importers.caption_files import parse_name
from catalogue.importers.door import Unsuitable
from catalogue.models import CaptionTrack, ImportItem, ImportSource, Talk
from catalogue.tasks import import_catalogue
from tests import factories
from tests.catalogue.importers.conftest import CONGRESS, talk

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def home():
    return factories.site()


def lines(path, *values):
    path.write_text("\n".join(json.dumps(value) for value in values))
    return str(path)


def run(*arguments, exit_code=0, **options):
    """(stdout, stderr) of the command."""
    out, err = StringIO(), StringIO()
    try:
        call_command("import_catalogue", *arguments, stdout=out, stderr=err, **options)
        code = 0
    except SystemExit as ended:
        code = ended.code
    assert code == exit_code
    return out.getvalue(), err.getvalue()


def test_it_ends_with_a_tally(tmp_path):
    out, err = run("records", lines(tmp_path / "programme.jsonl", CONGRESS, talk("t1"), talk("t2")))
    assert out == (
        "Done, source programme:\n"
        "        3 created  (1 congresses, 2 talks)\n"
        "        0 changed\n"
        "        0 unchanged\n"
        "        0 withdrawn\n"
        "        0 refused\n"
    )
    assert err == ""


def test_it_names_what_was_refused_and_exits_with_1(tmp_path):
    path = lines(tmp_path / "programme.jsonl", CONGRESS, talk("t1", congress="x"), talk("t2", extra=1))
    out, err = run("records", path, exit_code=1)
    assert err == (
        "refused  programme.jsonl:2 [t1]: the page it was given in: nothing has the id 'x'; "
        "correct the id, or bring its line along\n"
    )
    assert "note     programme.jsonl:3 [t2]: not known and left out: extra\n" in out
    assert "        1 refused\n" in out


def test_what_is_missing_at_the_end_of_a_line_is_said_with_its_column(tmp_path):
    (tmp_path / "people.jsonl").write_text('{"kind": "person"\n')
    _out, err = run("records", str(tmp_path / "people.jsonl"), exit_code=1)
    assert err.startswith("refused  people.jsonl:1: broken JSON at column 18: ")


def test_a_dry_run_says_so_and_writes_nothing(tmp_path):
    out, _ = run("records", lines(tmp_path / "programme.jsonl", CONGRESS, talk("t1")), "--dry-run")
    assert out.startswith("Would be done, source programme:\n        2 created")
    assert not ImportSource.objects.exists()


def test_the_source_can_be_named(tmp_path):
    run("records", lines(tmp_path / "programme.jsonl", CONGRESS), "--source", "A society")
    assert ImportSource.objects.get().name == "A society"


@pytest.mark.parametrize(
    ("kind", "path", "sentence"),
    [
        ("records", "missing.jsonl", "there is nothing at missing.jsonl"),
        ("tape", ".", "'tape' is no kind of import; there are "),
        ("captions", "https://example.org/a.vtt", "there is nothing at https:/example.org/a.vtt"),
        ("pretalx", "https://127.0.0.1/c26/", "127.0.0.1 is no machine of the open internet"),
        ("pretalx", "http://[", "'http://[' is no web address"),
        ("opencast", "https://[::1", "'https://[::1' is no web address"),
        ("pyvideo", "EMPTY", "holds neither .jsonl files nor folders"),
        ("folder", __file__, "'test_command.py' is no folder"),
        ("bucket", __file__, "'test_command.py' is no folder"),
    ],
)
def test_what_cannot_be_read_is_one_clear_sentence(tmp_path, kind, path, sentence):
    with pytest.raises(CommandError) as caught:
        run(kind, str(tmp_path) if path == "EMPTY" else path)
    assert sentence in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_folder_of_recordings_is_read_as_one(tmp_path):
    (tmp_path / "T1.mp4").write_bytes(b"\0" * 64)
    (tmp_path / "T1.en.vtt").write_text("WEBVTT\n\n00:00.000 --> 00:01.000\nHello.\n")
    run("records", lines(tmp_path / "programme.jsonl", CONGRESS, talk("T1")), "--source", "society")
    out, _err = run("folder", str(tmp_path), "--source", "society", "--dry-run")
    assert "2 created  (1 recordings, 1 captions)" in out


@pytest.mark.parametrize(
    ("kind", "name", "content"),
    [
        ("table", "day1.csv", "Date,Start,Title,Speaker\n2024-05-03,09:00,Weaning in practice,Ann Bee\n"),
        (
            "ical",
            "may.ics",
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Weaning in practice\r\n"
            "DTSTART:20240503T090000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        ),
    ],
)
def test_all_files_of_a_kind_that_lie_in_a_folder_are_read(tmp_path, kind, name, content):
    (tmp_path / name).write_text(content, newline="")
    out, err = run(kind, str(tmp_path), "--dry-run")
    assert ("holds no file" in err, " created" in out, "        0 created" in out) == (False, True, False)


@pytest.mark.parametrize(
    ("kind", "name", "content"),
    [
        ("captions", "{}.en.vtt", "WEBVTT\n\n00:00.000 --> 00:01.000\n{}\n"),
        ("pyvideo", "event/videos/{}.json", '{{"title": "{}", "videos": []}}'),
        ("records", "{}.jsonl", '{{"kind": "person", "id": "{0}", "name": "{0}"}}'),
    ],
)
def test_links_do_not_lead_out_of_a_folder(tmp_path, kind, name, content):
    folder, secret = tmp_path / "folder", tmp_path / "secret"
    secret.write_text(content.format("secret"))
    (folder / name).parent.mkdir(parents=True)
    (folder / name.format("link")).symlink_to(secret)
    (folder / name.format("own")).write_text(content.format("own"))
    said = repr(list(adapter(kind, folder).records()))
    assert ("own" in said, "secret" in said) == (True, False)


def test_without_a_home_page_it_says_what_to_do(tmp_path, home):
    from wagtail.models import Site

    Site.objects.all().delete()
    with pytest.raises(CommandError, match=r"run manage\.py seed first"):
        run("records", lines(tmp_path / "programme.jsonl", CONGRESS))


def test_the_task_does_the_same(tmp_path):
    tally = import_catalogue("records", lines(tmp_path / "programme.jsonl", CONGRESS, talk("t1")), "society")
    assert tally == {"created": 2, "changed": 0, "unchanged": 0, "withdrawn": 0, "refused": 0}
    assert Talk.objects.get().import_items.get().import_source.name == "society"


@pytest.mark.parametrize(
    ("name", "parsed"),
    [
        ("T12.en.vtt", (("T12",), "en", "captions", "human")),
        ("T12.PT_br.subtitles.machine.srt", (("T12",), "pt-BR", "subtitles", "machine")),
        ("T12.zh-Hans.machine.vtt", (("T12",), "zh-Hans", "captions", "machine")),
        ("my.talk.v2.nl.captions.vtt", (("my.talk.v2",), "nl", "captions", "human")),
        ("T12.en.cc.vtt", (("T12",), "en", "captions", "human")),
        ("T12.pt-BR.sdh.machine.srt", (("T12",), "pt-BR", "captions", "machine")),
        ("T12.sdh.srt", (("T12",), "sdh", "captions", "human")),
        ("en/T12.vtt", (("T12",), "en", "captions", "human")),
        ("a/videos/b.json.en.vtt", (("a/videos/b.json", "b.json"), "en", "captions", "human")),
        ("a%2Fb.json.en.vtt", (("a%2Fb.json", "a/b.json"), "en", "captions", "human")),
    ],
)
def test_names_of_caption_files(name, parsed):
    assert parse_name(name) == parsed


@pytest.mark.parametrize("name", ["T12.vtt", "en.vtt", "T12.klingonese.vtt", "T12.captions.vtt"])
def test_a_caption_file_without_a_language_is_refused(name):
    with pytest.raises(Unsuitable, match="the name must be"):
        parse_name(name)


def test_a_folder_of_captions_good_and_bad(tmp_path):
    talk_row = factories.talk()
    recording = factories.recording(talk_row)
    source = ImportSource.objects.create(name="society", kind="records")
    ImportItem.objects.create(import_source=source, source_id="r1", kind="recording", recording=recording)
    good = "WEBVTT\n\n00:00.000 --> 00:01.000\nHello.\n"
    folder = tmp_path / "captions"
    folder.mkdir()
    for name, text in {
        "r1.en.vtt": good,
        "r1.nl.subtitles.machine.vtt": good,
        "r2.en.vtt": good,
        "r1.vtt": good,
        "r1.fr.vtt": "nothing",
    }.items():
        (folder / name).write_text(text)
    (folder / "r1.es.srt").write_bytes("1\n00:00:00,000 --> 00:00:01,000\nreanimación\n".encode("latin-1"))
    _, err = run("captions", str(folder), "--source", "society", exit_code=1)
    assert [line.split(":")[0].split(" [")[0] for line in err.splitlines()] == [
        "refused  r1.es.srt",
        "refused  r1.fr.vtt",
        "refused  r1.vtt",
        "refused  r2.en.vtt",
    ]
    tracks = CaptionTrack.objects.order_by("language").values_list("language", "kind", "origin")
    assert list(tracks) == [("en", "captions", "human"), ("nl", "subtitles", "machine")]
