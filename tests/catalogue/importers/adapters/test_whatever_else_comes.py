"""The same for Opencast, oEmbed, Indico, PeerTube and BigBlueButton, from their own or from invented answers."""

import json
import random
from dataclasses import replace

import pytest

from catalogue.importers.adapters import ADAPTERS
from catalogue.importers.records import Record
from tests.shared import shared

from .test_indico import contribution, event, person
from .test_whatever_comes import check, damaged, disturbed

VIDEO = "https://www.youtube.com/watch?v=aqz-KE-bpKQ"
LINKS = [{"attachments": [{"title": "Video", "link_url": VIDEO}]}]
SESSION = {
    "id": 3,
    "title": "Shock",
    "conveners": [person("Jan Bos")],
    "contributions": [contribution(1, folders=LINKS)],
}
INDICO = {"results": [event(sessions=[SESSION], contributions=[contribution(2)]), event(8, type="lecture")]}
PEERTUBE = {
    "data": [
        {
            "uuid": "u1",
            "name": "Talk",
            "publishedAt": "2026-05-14T09:00:00.000Z",
            "duration": 1205,
            "language": {"id": "nl"},
            "tags": ["ECMO"],
            "url": "https://tube.example/w/u1",
            "streamingPlaylists": [{"playlistUrl": "https://tube.example/u1.m3u8"}],
            "files": [{"fileUrl": "https://tube.example/u1.mp4", "resolution": {"id": 720}}],
        }
    ]
}
BIGBLUEBUTTON = (
    b"<response><returncode>SUCCESS</returncode><recordings><recording><recordID>r1</recordID><name>Flow</name>"
    b"<startTime>1778749200000</startTime><endTime>1778750400000</endTime><playback><format><type>video</type>"
    b"<url>https://bbb.example/v/</url><length>20</length></format></playback></recording></recordings></response>"
)


def real(folder: str) -> list[tuple[str, bytes]]:
    return [
        (one.suffix, one.read_bytes())
        for one in sorted(shared(folder).rglob("*"))
        if one.suffix in (".json", ".xml")
    ]


@pytest.mark.parametrize(
    ("kind", "answers"),
    [
        ("opencast", lambda: real("api/opencast")),
        ("oembed", lambda: real("api/oembed")),
        ("indico", lambda: [(".json", json.dumps(INDICO).encode())]),
        ("peertube", lambda: [(".json", json.dumps(PEERTUBE).encode())]),
        ("bigbluebutton", lambda: [(".xml", BIGBLUEBUTTON)]),
    ],
)
def test_odd_values_and_damaged_bytes(kind, answers, tmp_path):
    chance, found = random.Random(20260514), answers()
    for number in range(150):
        suffix, data = chance.choice(found)
        if suffix == ".json":
            data = json.dumps(disturbed(json.loads(data), chance)).encode()
        if suffix != ".json" or number % 3 == 0:
            data = damaged(data, chance)
        path = tmp_path / f"odd{suffix}"
        path.write_bytes(data)
        try:
            # Remarks quote what was left out; they are shown as text.
            arrivals = (
                replace(one, notices=()) if isinstance(one, Record) else one
                for one in ADAPTERS[kind].saved(path)
            )
            check(arrivals, path.name)
        except Exception as error:
            error.add_note(f"round {number}: {data[:2000]!r}")
            raise
