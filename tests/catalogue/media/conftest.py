from pathlib import Path

import pytest
from django.core.files.base import ContentFile

from catalogue.media import working
from catalogue.models import MediaJob
from tests import factories

from .clips import clip

CLIP = bytes(range(256)) * 1200


@pytest.fixture
def filed(db):
    """A recording of a talk, with a file of CLIP's bytes."""

    def build(of=None, name="clip.mp4", content=CLIP, **fields):
        return factories.recording(of, kind="file", file=ContentFile(content, name=name), **fields)

    return build


@pytest.fixture
def body():
    """The whole body of a response, streamed or not."""

    def read(response):
        return b"".join(response.streaming_content) if response.streaming else response.content

    return read


@pytest.fixture
def played(filed):
    """A recording whose file is a real one: a clip of clips.py by its name, or any path."""

    def build(clip_or_path="talk.mp4", of=None, **fields):
        path = clip(clip_or_path) if isinstance(clip_or_path, str) else Path(clip_or_path)
        return filed(of, name=path.name, content=path.read_bytes(), **fields)

    return build


@pytest.fixture
def worked(db):
    """Does what is due, as a worker would; then what became of a recording's jobs: task to state or reason."""

    def work(recording):
        while working.work():
            pass
        jobs = MediaJob.objects.filter(media__recording=recording).order_by("pk")
        return {job.task: job.reason or job.state for job in jobs}

    return work
