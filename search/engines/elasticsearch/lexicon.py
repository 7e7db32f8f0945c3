"""What an index knows of words, as one visitor may know it: counted in living entries, many at a time."""

import re
from collections import Counter
from collections.abc import Iterable

from search.analysis.spelling import one_spelling
from search.engines.elasticsearch.asking import ask_together
from search.engines.elasticsearch.documents import said, written
from search.engines.elasticsearch.queries import term
from search.synonyms import Stems

AGREEING = 0.15  # the share of its uses that a meaning of an acronym needs
MOST_BEGINNINGS = 40
MOST_LISTED = 300
MOST_NEAR = 1_000
MOST_PAIRS = 500


class ServerWords:
    """The words in public text and in what a visitor of `level` may hear."""

    def __init__(self, client, alias, level: int):
        self._client, self._alias = client, alias
        self._written = [written(lower) for lower in range(level + 1)]
        self._spoken = ["public", said(level)]
        self._uses: dict[str, int] = {}
        self._holding: dict[str, int] = {}
        self._pairs: dict[str, Counter[str]] = {}
        self._around: dict[tuple[str, int], list[str]] = {}
        self.entries = 0

    def look_up(self, words=(), stems=(), names=(), beginnings=(), near=()) -> None:
        around = [place for letters in beginnings if (place := (letters, 0)) not in self._around]
        around += [place for place in near if place not in self._around]
        if around:
            self._look_around(around)
            words = [*words, *(word for place in around for word in self._around[place])]
        words = [word for word in dict.fromkeys(words) if word not in self._uses]
        stems = [stem for stem in dict.fromkeys(stems) if stem not in self._holding]
        sides = [side for side in dict.fromkeys(map("_".join, names)) if side not in self._pairs]
        if not (words or stems or sides):
            return
        answer = self._client.search(
            index=self._alias("entries"),
            size=0,
            track_total_hits=True,
            # Emptied by a refresh alone, it would outlive a change of the synonyms.
            request_cache=False,
            aggregations=self._counting(words, stems, sides),
            allow_partial_search_results=False,
        )
        self.entries = answer["hits"]["total"]["value"]
        counts = answer.get("aggregations", {})
        # An entry has a written word at one level alone; a stem may be in what is public and in what is said.
        self._uses |= zip(words, map(sum, _counts(counts, "words", len(self._written))), strict=True)
        self._holding |= zip(stems, map(max, _counts(counts, "stems", len(self._spoken))), strict=True)
        self._pairs |= {side: Counter() for side in sides}
        for bucket in counts["acronyms"]["pairs"]["buckets"] if sides else ():
            self._pairs[bucket["key"].partition("=")[0]][bucket["key"]] = bucket["doc_count"]

    def _counting(self, words: list[str], stems: list[str], sides: list[str]) -> dict:
        wanted = {}
        if words:
            wanted["words"] = _counted(self._written, words)
        if stems:
            wanted["stems"] = _counted(self._spoken, stems)
        if sides:
            # The few entries' values are looked at, not all that the index has.
            few = {"size": MOST_PAIRS, "execution_hint": "map"}
            pairs = {"field": "acronyms", "include": _beginning_with(sides)} | few
            wanted["acronyms"] = {
                "filter": {"terms": {"acronym_sides": sides}},
                "aggregations": {"pairs": {"terms": pairs}},
            }
        return wanted

    def uses(self, word: str) -> int:
        self.look_up(words=[word])
        return self._uses[word]

    def knows(self, stem: str) -> bool:
        return self.holding(stem) > 0

    def holding(self, stem: str) -> int:
        """How many entries hold the stem, in the kind of text that holds it most often."""
        self.look_up(stems=[stem])
        return self._holding[stem]

    def beginning(self, letters: str) -> list[tuple[str, int]]:
        self.look_up(beginnings=[letters])
        used = self._used((letters, 0))
        return sorted(used, key=lambda pair: (-pair[1], pair[0]))[:MOST_BEGINNINGS]

    def near(self, word: str, slips: int) -> list[tuple[str, int]]:
        self.look_up(near=[(word, slips)])
        return self._used((word, slips))

    def _used(self, place: tuple[str, int]) -> list[tuple[str, int]]:
        """Those of the words ever written there that are still held, at this level."""
        return [(word, self._uses[word]) for word in self._around[place] if self._uses[word]]

    def _look_around(self, places: list[tuple[str, int]]) -> None:
        """The words ever written that begin with some letters (no slips), or that are some slips away."""
        answers = ask_together(self._client, self._alias("words"), [_around(*place) for place in places])
        for place, answer in zip(places, answers, strict=True):
            self._around[place] = [hit["fields"]["word"][0] for hit in answer["hits"]["hits"]]

    def long_forms(self, short: str) -> list[Stems]:
        return [tuple(long.split("_")) for long in self._agreed(short)]

    def short_forms(self, long: Stems) -> list[str]:
        return self._agreed("_".join(long))

    def _agreed(self, side: str) -> list[str]:
        """The other sides of "side=other" that enough entries agree about, from public text alone."""
        self.look_up(names=[(side,)])
        counts = self._pairs[side]
        enough = AGREEING * counts.total()
        return [pair.partition("=")[2] for pair, count in counts.most_common() if count >= enough]


def _around(word: str, slips: int) -> dict:
    if not slips:
        query = {"prefix": {"word": {"value": word}}}
    elif slips == 1:
        query = {"fuzzy": {"word": {"value": word, "fuzziness": 1, "max_expansions": MOST_NEAR}}}
    else:
        like = {"value": one_spelling(word), "fuzziness": 2, "prefix_length": 1, "max_expansions": MOST_NEAR}
        query = {"fuzzy": {"spelling": like}}
    return {
        "query": {"constant_score": {"filter": query}},
        "size": MOST_LISTED,
        "track_total_hits": False,
        "stored_fields": "_none_",
        "docvalue_fields": ["word"],
    }


def _counted(fields: list[str], terms: list[str]) -> dict:
    """Each term in each field on its own: that count the server has at hand, where it must gather for an OR."""
    return {"filters": {"filters": [term(field, value) for value in terms for field in fields]}}


def _counts(aggregations: dict, name: str, fields: int) -> Iterable[tuple[int, ...]]:
    """For each term its counts in so many fields."""
    counts = (bucket["doc_count"] for bucket in aggregations[name]["buckets"]) if name in aggregations else ()
    return zip(*[iter(counts)] * fields, strict=True)


def _beginning_with(sides: list[str]) -> str:
    """Every pair of these sides, as a regular expression of Lucene's."""
    return "(" + "|".join(re.sub(r"([^\w])", r"\\\1", side) for side in sides) + ")=.*"
