"""Values as YAML source, the way a person would write them: quoted only where they must be, long texts folded."""

import textwrap
from collections.abc import Mapping, Sequence
from typing import Any

import yaml

WIDTH = 110  # columns of a folded text or comment, without its indent: what editors show unwrapped

Value = str | int | bool | Sequence["Value"] | Mapping[str, "Value"]


class _Dumper(yaml.SafeDumper):
    """Writes days as they are: no reader of ours takes `2024-05-16` for anything but these letters."""


_Dumper.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if tag != "tag:yaml.org,2002:timestamp"]
    for first, found in yaml.SafeDumper.yaml_implicit_resolvers.items()
}


def flow(value: Value) -> str:
    """A value in one line, as it may stand in brackets: `{words: Bern, paragraph: 8}`."""
    # The list around it keeps the dumper from ending a lone word with `...`.
    return _dumped([_plain(value)], default_flow_style=True).strip()[1:-1]


def field(value: Value, indent: str = "") -> str:
    """A field's value as it follows `key:`, with the space or the line break between; `indent` is the key's."""
    if isinstance(value, Mapping):
        return "".join(f"\n{indent}  {key}:{field(each, indent + '  ')}" for key, each in value.items())
    if isinstance(value, str):
        return f" {_text(value, indent + '  ')}"
    if isinstance(value, Sequence) and any(isinstance(each, Mapping) and len(each) > 2 for each in value):
        return "".join(f"\n{indent}  - {flow(each)}" for each in value)
    return f" {flow(value)}"


def record(value: Value) -> str:
    """An item of a list that is the whole file: a mapping a field a line."""
    if not isinstance(value, Mapping):
        return f"- {flow(value)}"
    return "- " + "\n  ".join(f"{key}:{field(each, '  ')}" for key, each in value.items())


def comment(words: str, indent: str = "") -> str:
    """Words as whole lines of comment."""
    return "".join(f"{indent}# {line}\n" for line in _wrap(" ".join(words.split())))


def _text(value: str, indent: str) -> str:
    """A text in one line; if it is long, or has several, as a block below."""
    lines = value.split("\n")
    if not value.strip() or not all(map(_is_tidy, lines)):
        return flow(value)
    if len(lines) == 1 and len(value) <= WIDTH:
        return _dumped({"a": value}).removeprefix("a:").strip()  # outside brackets less must be quoted
    header, lines = ("|-", lines) if len(lines) > 1 else (">-", _wrap(value))
    return "\n".join([header, *(f"{indent}{line}" if line else "" for line in lines)])


def _dumped(value: Any, default_flow_style: bool = False) -> str:
    style = '"' if isinstance(value, list) and any(isinstance(each, str) and "\n" in each for each in value) else None
    source: str = yaml.dump(
        value,
        Dumper=_Dumper,
        default_flow_style=default_flow_style,
        default_style=style,
        allow_unicode=True,
        sort_keys=False,
        width=10**9,
    )
    return source


def _is_tidy(line: str) -> bool:
    """Whether a block keeps a line as it is: it must hold nothing invisible, and no white space but single blanks."""
    return line.isprintable() and line == " ".join(line.split())


def _wrap(words: str) -> list[str]:
    return textwrap.wrap(words, WIDTH, break_long_words=False, break_on_hyphens=False)


def _plain(value: Value) -> Any:
    """The value in lists and dicts, which are all the dumper knows."""
    if isinstance(value, Mapping):
        return {key: _plain(each) for key, each in value.items()}
    return value if isinstance(value, str | int) else [_plain(each) for each in value]
