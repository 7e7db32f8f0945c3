"""Whether a value fits a JSON Schema, decided fast: the schema made into plain Python checks, once.

It knows the keywords that the interchange uses and no others. What it turns down, jsonschema explains.
"""

from collections.abc import Callable

Check = Callable[[object], bool]

_TYPES = {
    "string": lambda value: isinstance(value, str),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "number": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    "array": lambda value: isinstance(value, list),
    "object": lambda value: isinstance(value, dict),
    "boolean": lambda value: isinstance(value, bool),
}
_SAYS_NOTHING = {"description", "format", "title"}


def accepting(schema: dict, definitions: dict[str, dict]) -> Check:
    """A function that tells whether a value fits `schema`, whose references are into `definitions`.

    Raises KeyError for a keyword it does not know.
    """
    checks = [
        _MAKERS[key](asked, schema, definitions) for key, asked in schema.items() if key not in _SAYS_NOTHING
    ]
    checks = [check for check in checks if check]
    if len(checks) == 1:
        return checks[0]
    return lambda value: all(check(value) for check in checks)


def _type(asked, schema, definitions) -> Check:
    tests = [_TYPES[name] for name in ([asked] if isinstance(asked, str) else asked)]
    return tests[0] if len(tests) == 1 else lambda value: any(test(value) for test in tests)


def _properties(asked, schema, definitions) -> Check:
    checks = {name: accepting(one, definitions) for name, one in asked.items()}
    return lambda value: (
        not isinstance(value, dict) or all(checks[name](one) for name, one in value.items() if name in checks)
    )


def _required(asked, schema, definitions) -> Check:
    return lambda value: not isinstance(value, dict) or all(name in value for name in asked)


def _items(asked, schema, definitions) -> Check:
    check = accepting(asked, definitions)
    return lambda value: not isinstance(value, list) or all(check(one) for one in value)


def _one_of(asked, schema, definitions) -> Check:
    checks = [accepting(one, definitions) for one in asked]
    return lambda value: sum(check(value) for check in checks) == 1


def _all_of(asked, schema, definitions) -> Check:
    checks = [accepting(one, definitions) for one in asked]
    return lambda value: all(check(value) for check in checks)


def _if(asked, schema, definitions) -> Check:
    condition, then = accepting(asked, definitions), accepting(schema["then"], definitions)
    return lambda value: not condition(value) or then(value)


def _enum(asked, schema, definitions) -> Check:
    return lambda value: isinstance(value, str) and value in asked


def _number(test) -> Callable[..., Check]:
    is_number = _TYPES["number"]
    return lambda asked, schema, definitions: lambda value: not is_number(value) or test(value, asked)


def _length(kind: type) -> Callable[..., Check]:
    return lambda asked, schema, definitions: lambda value: not isinstance(value, kind) or len(value) >= asked


_MAKERS = {
    "$ref": lambda asked, schema, definitions: accepting(
        definitions[asked.removeprefix("#/$defs/")], definitions
    ),
    "type": _type,
    "properties": _properties,
    "required": _required,
    "items": _items,
    "oneOf": _one_of,
    "allOf": _all_of,
    "if": _if,
    "then": lambda asked, schema, definitions: None,
    "enum": _enum,
    "const": lambda asked, schema, definitions: lambda value: value == asked,
    "minLength": _length(str),
    "minItems": _length(list),
    "minimum": _number(lambda value, asked: value >= asked),
    "maximum": _number(lambda value, asked: value <= asked),
    "exclusiveMinimum": _number(lambda value, asked: value > asked),
}
