"""The site's terms on the server: one synonym set, replaced through the API, in effect when the call returns."""

import hashlib

from elasticsearch import BadRequestError, NotFoundError

from search.engines.protocol import Refused
from search.synonyms import spellings
from search.vocabulary import Vocabulary

MOST_RULES = 10_000  # that a synonym set takes


def rules(vocabulary: Vocabulary) -> dict[str, str]:
    """The rule of each group that says anything, by the group's first term: "ecpr, e cpr, extracorpor ..."."""
    lines = {}
    for group in vocabulary.groups:
        ways = dict.fromkeys(" ".join(way) for term in group for way in spellings(term))
        if len(ways) > 1:
            lines[group[0]] = ", ".join(ways)
    return lines


def ensure(client, name: str) -> None:
    """An index can only be made where its synonym set is."""
    try:
        client.synonyms.get_synonym(id=name, size=0)
    except NotFoundError:
        client.synonyms.put_synonym(id=name, synonyms_set=[])


def replace(client, name: str, vocabulary: Vocabulary) -> Refused:
    """Make the set say what `vocabulary` says; groups that the server refuses are left out, and named."""
    wanted = rules(vocabulary)
    if _present(client, name) == _named(wanted):
        return {}
    refused = {}
    if len(wanted) > MOST_RULES:
        over = list(wanted)[MOST_RULES:]
        refused = dict.fromkeys(over, f"A synonym set takes {MOST_RULES} rules; this one is beyond.")
    try:
        _put(client, name, _without(wanted, refused))
    except BadRequestError:
        refused |= check(client, wanted)
        _put(client, name, _without(wanted, refused))
    return refused


def check(client, wanted: dict[str, str]) -> Refused:
    """Those of `wanted` that the server would refuse, with its reason."""
    return {term: reason for term, rule in wanted.items() if (reason := _refusal(client, rule))}


def _refusal(client, rule: str) -> str:
    try:
        client.indices.analyze(
            text="a",
            tokenizer="whitespace",
            filter=[{"type": "synonym_graph", "synonyms": [rule], "lenient": False}],
        )
    except BadRequestError as error:
        return _reason(error)
    return ""


def _reason(error: BadRequestError) -> str:
    cause = error.body.get("error", {}) if isinstance(error.body, dict) else {}
    while cause.get("caused_by"):
        cause = cause["caused_by"]
    return str(cause.get("reason", "The server refuses this term."))[:300]


def _put(client, name: str, wanted: dict[str, str]) -> None:
    rules = [{"id": key, "synonyms": rule} for key, rule in _named(wanted).items()]
    client.synonyms.put_synonym(id=name, synonyms_set=rules)


def _present(client, name: str) -> dict[str, str] | None:
    try:
        answer = client.synonyms.get_synonym(id=name, size=MOST_RULES)
    except NotFoundError:
        return None
    return {rule["id"]: rule["synonyms"] for rule in answer["synonyms_set"]}


def _named(wanted: dict[str, str]) -> dict[str, str]:
    return {hashlib.sha256(rule.encode()).hexdigest()[:24]: rule for rule in wanted.values()}


def _without(wanted: dict[str, str], refused: Refused) -> dict[str, str]:
    return {term: rule for term, rule in wanted.items() if term not in refused}
