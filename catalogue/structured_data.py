"""schema.org descriptions of what is public: titles, times, faculty, and what anyone may watch."""

import datetime

from catalogue.access import Level
from catalogue.addresses import full_address


def event_data(page, request) -> dict:
    """A congress or session as schema.org Event."""
    starts, ends = _span(page)
    return _filled(
        {
            "@context": "https://schema.org",
            "@type": "Event",
            "name": page.title,
            "description": page.abstract,
            "startDate": starts,
            "endDate": ends,
            "inLanguage": page.language,
            "url": full_address(page, request),
            "location": _filled(
                {
                    "@type": "Place",
                    "name": getattr(page, "venue", ""),
                    "address": ", ".join(
                        part for part in (getattr(page, "city", ""), getattr(page, "country", "")) if part
                    ),
                }
            ),
        }
    )


def webinar_data(page, faculty, watch, request) -> dict:
    """A webinar as schema.org Event, with the recording that anyone may watch."""
    data = event_data(page, request) | {
        "eventAttendanceMode": "https://schema.org/OnlineEventAttendanceMode",
        "location": {"@type": "VirtualLocation", "url": full_address(page, request)},
        "performer": _people(faculty),
        "recordedIn": _video(page, page.abstract, page.starts_at, watch, request),
    }
    return _filled(data)


def talk_data(talk, event, faculty, watch, request) -> dict:
    """A talk: a VideoObject where anyone may watch it, else a part of its event."""
    url = full_address(talk, request)
    data = {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": talk.title,
        "description": talk.abstract,
        "startDate": _iso(talk.starts_at),
        "endDate": _iso(talk.ends_at),
        "inLanguage": talk.language,
        "url": url,
        "performer": _people(faculty),
        "superEvent": {"@type": "Event", "name": event.title, "url": full_address(event, request)},
        "recordedIn": _video(talk, talk.abstract, talk.starts_at, watch, request),
    }
    return _filled(data)


def _video(thing, description, given_at, watch, request) -> dict | None:
    """The first recording open to everyone; one that asks for a level is not described."""
    for playback in watch.playbacks:
        recording = playback.recording
        if max(recording.level, recording.source.level) > Level.OPEN:
            continue
        length = recording.duration_ms or _length(recording)
        return _filled(
            {
                "@type": "VideoObject",
                "name": thing.title,
                "description": description or thing.title,
                "uploadDate": _iso(recording.open_from or given_at),
                "duration": f"PT{length // 1000}S" if length else "",
                "thumbnailUrl": request.build_absolute_uri(playback.poster) if playback.poster else "",
                "url": full_address(thing, request),
                "isAccessibleForFree": True,
            }
        )
    return None


def _length(recording) -> int | None:
    return recording.end_ms - recording.start_ms if recording.end_ms is not None else None


def _people(faculty) -> list[dict]:
    return [
        _filled({"@type": "Person", "name": part.person.name, "affiliation": part.affiliation})
        for part in faculty
    ]


def _span(page) -> tuple[str, str]:
    if hasattr(page, "starts_on"):
        return _iso(page.starts_on), _iso(page.ends_on)
    return _iso(page.starts_at), _iso(page.ends_at)


def _iso(moment: datetime.date | None) -> str:
    return moment.isoformat() if moment else ""


def _filled(data: dict) -> dict:
    """Without what is empty; a dictionary of nothing but its type is empty, too."""
    kept = {name: value for name, value in data.items() if value}
    return {} if set(kept) <= {"@type"} else kept


def person_data(person, request) -> dict:
    """A person as schema.org Person."""
    return _filled(
        {
            "@context": "https://schema.org",
            "@type": "Person",
            "name": person.name,
            "affiliation": person.affiliation,
            "sameAs": f"https://orcid.org/{person.orcid}" if person.orcid else "",
            "url": full_address(person, request),
        }
    )
