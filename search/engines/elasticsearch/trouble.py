"""What failed answers mean: that Elasticsearch is away, in words for an operator, or something the engine decides."""

import ssl
from collections.abc import Mapping
from dataclasses import dataclass

from elasticsearch import (
    ApiError,
    ConnectionError,
    ConnectionTimeout,
    SerializationError,
    SSLError,
    TransportError,
    UnsupportedProductError,
)
from urllib3.exceptions import NameResolutionError, NewConnectionError
from urllib3.util.ssl_match_hostname import CertificateError

BLOCK = "cluster_block_exception"
# Too busy, or somebody in between has nobody to ask: the same request may be answered a moment later.
PASSING = frozenset({429, 502, 503, 504})
NOT_IT = "What answers is not Elasticsearch 8 or 9. Set ELASTICSEARCH_URL to the servers themselves."


@dataclass(frozen=True)
class Trouble:
    """Why Elasticsearch counts as away, and what to do. Says nothing that a request or an answer held.

    `surely`: the next request would fail, too. `may_pass`: a moment later it may not. `only_writing`: it still
    answers questions.
    """

    text: str
    surely: bool = True
    may_pass: bool = False
    only_writing: bool = False


def trouble(error: Exception) -> Trouble | None:
    """What the client's error means; None where it is an answer that the engine has to understand."""
    if isinstance(error, UnsupportedProductError):
        return Trouble(NOT_IT)
    if isinstance(error, ApiError):
        is_its_own = error.meta.headers.get("x-elastic-product") == "Elasticsearch"
        return _of_answer(error.meta.status, error.body, is_its_own)
    if isinstance(error, ConnectionTimeout | TimeoutError):
        return Trouble("It did not answer in time. Look at its load and at the network.", may_pass=True)
    if isinstance(error, SerializationError):
        if "serialize to" in str(error):  # what we were about to send
            return None
        return Trouble("It answered with something that is not JSON. " + NOT_IT)
    if isinstance(error, SSLError):
        return Trouble(_of_certificate(error))
    if isinstance(error, ConnectionError):
        return _of_connection(error)
    if isinstance(error, TransportError | OSError):
        return Trouble("The connection failed. Look at the network and at its log.", surely=False)
    return None


def item_trouble(item: Mapping) -> Trouble | None:
    """What one item of a bulk answer means, as in `trouble`: its `status` and `error`."""
    return _of_answer(item.get("status", 200), item, is_its_own=True)


def blocked(answer) -> Trouble | None:
    """The block on writing that a bulk met: a full disk is none the emptier for trying again."""
    if not (isinstance(answer, Mapping) and answer.get("errors") is True):
        return None
    errors = (outcome.get("error") for item in answer.get("items", ()) for outcome in item.values())
    reasons = [error["reason"] for error in errors if error and error.get("type") == BLOCK]
    return _of_block(str(reasons[0])) if reasons else None


def missing(answer) -> Trouble | None:
    """Why one of several searches that were asked together was not answered."""
    together = answer.get("responses", ()) if isinstance(answer, Mapping) else ()
    troubles = (item_trouble(one) for one in together if "error" in one)
    return next((why for why in troubles if why), None)


def _of_answer(status: int, body, is_its_own: bool) -> Trouble | None:
    error = body.get("error") if isinstance(body, Mapping) else None
    kind = error.get("type") if isinstance(error, Mapping) else None
    if kind == BLOCK:
        return _of_block(str(error.get("reason")))
    if kind == "media_type_header_exception":
        return Trouble(NOT_IT)
    if status == 401:
        return Trouble(
            "It does not know the key or password. Set ELASTICSEARCH_API_KEY, or ELASTICSEARCH_USER and "
            "ELASTICSEARCH_PASSWORD."
        )
    if status == 403:
        return Trouble(
            "The key or user may not do this. Give its role the privileges `monitor` on the cluster, "
            "`manage_search_synonyms`, and `all` on the indexes with our prefix."
        )
    if status == 429:
        return Trouble("It is too busy (429). Give it more memory or nodes.", surely=False, may_pass=True)
    if status >= 500:
        return _of_failure(status, kind)
    # A proxy's own "not found" or "bad request" must not be taken for an answer about an index.
    return None if is_its_own else Trouble(NOT_IT)


def _of_block(reason: str) -> Trouble:
    """Blocks are on writing (a full disk, an index made read-only) unless the cluster has no master yet."""
    if "SERVICE_UNAVAILABLE" in reason:
        return Trouble("The cluster is not ready: no master, or it has just started.", may_pass=True)
    return Trouble(
        "It takes no writes, though it answers questions: its disk is full (flood stage), or the index was made "
        "read-only. Make room on its disk; it takes writes again by itself.",
        only_writing=True,
    )


def _of_failure(status: int, kind: str | None) -> Trouble:
    if kind in ("search_phase_execution_exception", "no_shard_available_action_exception"):
        text = "Part of the index is not available (red). Look at GET _cluster/allocation/explain."
        return Trouble(text, may_pass=True)
    text = f"It answered {status}. Look at its log and at whatever stands between."
    return Trouble(text, surely=False, may_pass=status in PASSING)


def _of_certificate(error: SSLError) -> str:
    causes = _causes(error)
    if any(isinstance(cause, CertificateError) for cause in causes):
        why = "it is another server's"
    elif found := [cause for cause in causes if isinstance(cause, ssl.SSLCertVerificationError)]:
        why = found[0].verify_message.rstrip(".")
    else:
        return "It does not speak TLS as we do. Look at http or https in ELASTICSEARCH_URL."
    return (
        f"Its certificate is not trusted ({why}). Set ELASTICSEARCH_CA to the file of the authority that signed "
        "it, and call the servers in ELASTICSEARCH_URL as the certificate does."
    )


def _of_connection(error: ConnectionError) -> Trouble:
    causes = _causes(error)
    if any(isinstance(cause, NameResolutionError) for cause in causes):
        return Trouble("Its name is not known. Look at ELASTICSEARCH_URL and at the name server.")
    if any(isinstance(cause, NewConnectionError) for cause in causes):
        return Trouble("The connection was refused. Start it, or correct ELASTICSEARCH_URL.", surely=False)
    return Trouble(
        "It broke off its answer. Look at its log and at the network.", surely=False, may_pass=True
    )


def _causes(error: BaseException | None) -> list[BaseException]:
    """The error with all that led to it, as the client and its libraries nest them."""
    found, waiting = [], [error]
    while waiting:
        one = waiting.pop()
        if isinstance(one, BaseException) and one not in found:
            found.append(one)
            waiting += [one.__cause__, *getattr(one, "errors", ()), getattr(one, "reason", None), *one.args]
    return found
