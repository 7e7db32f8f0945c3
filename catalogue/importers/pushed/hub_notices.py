"""What YouTube's hub tells: the ids of videos that are new, changed or gone.

Source: YouTube Data API, "Push notifications"; RFC 6721 for entries that were deleted.
"""

from catalogue.importers.door import Unsuitable
from catalogue.importers.outside.decoding import CutOff
from catalogue.importers.outside.reading import read_xml
from catalogue.importers.video_addresses import provider_id

ATOM = "{http://www.w3.org/2005/Atom}"
VIDEO = "{http://www.youtube.com/xml/schemas/2015}videoId"
DELETED = "{http://purl.org/atompub/tombstones/1.0}deleted-entry"
MOST = 200


def told_by(body: bytes) -> list[dict]:
    """Raises Unsuitable."""
    try:
        root = read_xml(body)
    except CutOff as error:
        raise Unsuitable(str(error)) from error
    if root.tag != f"{ATOM}feed":
        raise Unsuitable("it is no Atom feed")
    written = [one.text or "" for one in root.iterfind(f"{ATOM}entry/{VIDEO}")]
    written += [one.get("ref", "").removeprefix("yt:video:") for one in root.iterfind(DELETED)]
    found = []
    for one in written[:MOST]:
        try:
            found.append({"id": provider_id("youtube", one)})
        except Unsuitable:
            continue
    return found
