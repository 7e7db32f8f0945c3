"""Videos of which YouTube's hub told, looked at alone: a unit of quota for fifty."""

from collections.abc import Callable, Iterator, Mapping

from catalogue.importers.records import Arrival, Gone

from .youtube_answers import is_hidden

MOST = 500
AT_ONCE = 50


def topic_of(settings: Mapping, playlist: str) -> str:
    """The feed to be told about: that of the channel whose uploads are read; "" for other playlists."""
    if settings.get("notices", "yes") != "yes" or not playlist.startswith("UU"):
        return ""
    return f"https://www.youtube.com/xml/feeds/videos.xml?channel_id=UC{playlist[2:]}"


def told_of(
    only: Mapping, playlist: str, ask: Callable[[list[str]], list[dict]], become: Callable
) -> Iterator[Arrival]:
    """Those of the channel, and those that came before; what was there and is not shown any more is gone."""
    ids, known = [str(one) for one in only.get("ids", ())][:MOST], set(only.get("known", ()))
    for start in range(0, len(ids), AT_ONCE):
        some = ids[start : start + AT_ONCE]
        found = {item.get("id"): item for item in ask(some)}
        for one in some:
            item = found.get(one)
            if item is not None and not is_hidden(item) and (one in known or _channel(item) == playlist[2:]):
                yield from become(item, f"YouTube: {one}")
            elif one in known and (item is None or is_hidden(item)):
                for source_id in (one, f"{one}#recording"):
                    yield Gone(source_id=source_id, place=f"YouTube: {one}")


def _channel(item: dict) -> str:
    snippet = item.get("snippet")
    found = snippet.get("channelId") if isinstance(snippet, dict) else None
    return found[2:] if isinstance(found, str) else ""
