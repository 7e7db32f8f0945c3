"""A source may ask that what it brings is made in several sizes; other files wait for somebody to ask."""

import pytest

from catalogue.importers.adapters import ADAPTERS
from catalogue.models import ImportItem, ImportSource
from tests.factories import recording as any_recording

pytestmark = [pytest.mark.ffmpeg, pytest.mark.django_db]


def brought(recording, **settings):
    source = ImportSource.objects.create(name=f"Files {settings}", kind="folder", settings=settings)
    ImportItem.objects.create(
        import_source=source, source_id="T12#file", kind="recording", recording=recording
    )


def test_what_a_source_brings_is_made_in_several_sizes_where_it_asks(played, worked):
    recording = played("talk.mp4")
    brought(recording, sizes="several")
    assert worked(recording)["ladder"] == "done"


def test_other_files_wait_for_somebody_to_ask(played, worked):
    brought(recording := played("talk.mp4"), sizes="one")
    brought(other := played("talk.mp4"))
    brought(any_recording(), sizes="several")
    assert "ladder" not in worked(recording) | worked(other)


def test_sound_alone_is_made_in_no_sizes(played, worked):
    recording = played("song.mp3")
    brought(recording, sizes="several")
    assert worked(recording) == {"probe": "done"}


@pytest.mark.parametrize("kind", ["folder", "bucket", "zoom"])
def test_sources_that_copy_files_ask_on_their_form(kind):
    [field] = [one for one in ADAPTERS[kind].fields if one.name == "sizes"]
    assert ([name for name, _label in field.choices], field.default) == (["one", "several"], "one")
