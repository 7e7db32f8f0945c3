"""The JSON Schema of the interchange, and its complaints in plain words."""

import json
from functools import cache
from pathlib import Path

from jsonschema import Draft202012Validator, ValidationError

from .door import Unsuitable
from .schema_check import accepting

PATH = Path(__file__).with_name("interchange.schema.json")


@cache
def schema() -> dict:
    return json.loads(PATH.read_text(encoding="utf-8"))


@cache
def kinds() -> tuple[str, ...]:
    return tuple(schema()["properties"]["kind"]["enum"])


@cache
def known_fields(kind: str) -> frozenset[str]:
    return frozenset(schema()["$defs"][kind]["properties"])


@cache
def _accepts(kind: str):
    """The same question as `_validator` answers, forty times faster and without saying why not."""
    return accepting(schema()["$defs"][kind], schema()["$defs"])


@cache
def _validator(kind: str) -> Draft202012Validator:
    return Draft202012Validator({"$ref": f"#/$defs/{kind}", "$defs": schema()["$defs"]})


def check(values: dict) -> None:
    """Raises Unsuitable where `values` is no line of the interchange, saying all that is wrong with it."""
    kind = values.get("kind")
    if kind not in kinds():
        said = "the kind is missing" if kind is None else f"{str(kind)[:40]!r} is no kind"
        raise Unsuitable(f"{said}; there are {', '.join(kinds())}")
    if _accepts(kind)(values):
        return
    errors = sorted(
        _validator(kind).iter_errors(values), key=lambda error: list(map(str, error.absolute_path))
    )
    if errors:
        raise Unsuitable("; ".join(dict.fromkeys(in_words(error) for error in errors[:4])))


def in_words(error: ValidationError) -> str:
    """What a schema's complaint means to whoever writes the file."""
    where = "".join(
        f"[{part}]" if isinstance(part, int) else f".{part}" for part in error.absolute_path
    ).lstrip(".")
    return (f"{where}: " if where else "") + _complaint(error, error.validator_value)


def _complaint(error: ValidationError, asked) -> str:
    match error.validator:
        case "required":
            return f"{error.message.split(' is a required')[0].strip(chr(39))} is missing"
        case "type":
            names = [asked] if isinstance(asked, str) else asked
            return f"it must be {' or '.join(_TYPES[name] for name in names)}, not {_shown(error.instance)}"
        case "enum":
            return f"it must be one of {', '.join(map(str, asked))}, not {_shown(error.instance)}"
        case "oneOf":
            return _one_of(error, asked)
        case "minLength" | "minItems":
            return "it is empty"
        case "minimum" | "exclusiveMinimum" | "maximum":
            return f"{_shown(error.instance)} is out of range"
        case _:
            return error.message[:200]


def _one_of(error: ValidationError, asked: list[dict]) -> str:
    choices = [_choice(one["required"]) for one in asked if "required" in one]
    given = [
        one["required"][0] for one in asked if "required" in one and one["required"][0] in error.instance
    ]
    said = f"not {' and '.join(given)}" if given else "and none is there"
    return f"exactly one of {', '.join(choices)} must be given, {said}"


def _choice(names: list[str]) -> str:
    return f"{names[0]} with {' and '.join(names[1:])}" if len(names) > 1 else names[0]


_TYPES = {
    "string": "text",
    "integer": "a whole number",
    "number": "a number",
    "array": "a list",
    "object": "an object",
    "boolean": "true or false",
}


def _shown(value: object) -> str:
    return ascii(value) if len(repr(value)) <= 60 else f"{ascii(value)[:57]}…"
