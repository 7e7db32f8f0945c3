"""What Zoom's answers say: which file is kept, and what saved ones become."""

from catalogue.importers.adapters.zoom import Zoom
from catalogue.importers.adapters.zoom_answers import chosen_file
from catalogue.importers.records import RecordingRecord
from tests.catalogue.importers.zoom_host import a_file, a_recording
from tests.shared import shared


def test_the_best_view_is_kept_and_of_several_pieces_the_longest():
    piece = {"recording_start": "2026-05-14T10:00:00Z", "recording_end": "2026-05-14T10:05:00Z"}
    views = ["gallery_view", "audio_only", "shared_screen_with_speaker_view(CC)"]
    best = [a_file(7), {**a_file(8), **piece}]
    notices = []
    found = chosen_file(a_recording(1, *(a_file(1, view) for view in views), *best), notices)
    assert found.file_id == best[0]["id"]
    assert notices == ["it was recorded in 2 pieces; the longest is taken"]
    assert chosen_file(a_recording(1, a_file(1), a_file(2, status="processing")), []) is None


def test_saved_answers_are_read_or_refused_with_their_place():
    taken = set()
    for file in sorted(shared("api/zoom").glob("*/*.json")):
        arrivals = list(Zoom().saved(file))
        assert arrivals, file
        assert all(one.place.startswith(file.name) for one in arrivals)
        if any(isinstance(one, RecordingRecord) for one in arrivals):
            taken.add(file.name)
        assert "yNYIS408EJygs7rE5vVsJwXIz4" not in repr(arrivals)
    assert taken == {
        "meetings-meetingId-recordings_GET.json",
        "users-userId-recordings_GET.json",
        "recording.completed.json",
        "recording.recovered.json",
    }
