"""The YAML front matter of a page."""

from collections.abc import Mapping

import yaml

Value = str | tuple[str, ...] | bool


def front_matter(values: Mapping[str, Value]) -> str:
    """Front matter of the values that say something, in their order, closed by an empty line.

    Every value is text, or true or false, when it is read back: what YAML would take for a date or a number is quoted.
    """
    stated = {
        key: list(value) if isinstance(value, tuple) else value
        for key, value in values.items()
        if value != "" and value != ()
    }
    body = yaml.dump(stated, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=1_000_000)
    return f"---\n{body}---\n"
