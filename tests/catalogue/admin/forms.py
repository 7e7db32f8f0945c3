"""What an editor's browser sends."""


def talk_data(page, title="Weaning in practice", **fields):
    data = {
        "page": page.pk,
        "title": title,
        "slug": "",
        "abstract": "",
        "type": "",
        "language": "en",
        "starts_at": "",
        "duration": "",
        "room": "",
        "track": "",
        "doi": "",
        "website": "",
        "keywords": "",
    }
    return data | faculty_data() | fields


def faculty_data(*parts):
    """The faculty of a talk or session as (person, role)."""
    data = {
        "appearances-TOTAL_FORMS": len(parts),
        "appearances-INITIAL_FORMS": 0,
        "appearances-MIN_NUM_FORMS": 0,
        "appearances-MAX_NUM_FORMS": 1000,
    }
    for number, (person, role) in enumerate(parts):
        data |= {
            f"appearances-{number}-person": person.pk,
            f"appearances-{number}-role": role,
            f"appearances-{number}-affiliation": "",
            f"appearances-{number}-disclosure": "",
            f"appearances-{number}-ORDER": number,
        }
    return data


def recording_data(**fields):
    return {
        "kind": "file",
        "address": "",
        "level": 0,
        "live": "on",
        "title": "",
        "language": "",
        "duration_ms": "",
        "start_ms": "",
        "end_ms": "",
        "chapters": "",
    } | {name: getattr(value, "pk", value) for name, value in fields.items()}


def caption_data(recording, upload=None, **fields):
    data = {
        "recording": recording.pk,
        "language": "en",
        "kind": "captions",
        "origin": "human",
        "live": "on",
    } | fields
    return data | ({"upload": upload} if upload else {})
