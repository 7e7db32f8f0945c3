import pytest
from django.core.files.base import ContentFile

from tests import factories

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
