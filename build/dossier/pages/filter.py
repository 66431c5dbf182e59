"""A form that narrows a list, for readers with JavaScript: hidden until the site's script shows it.

The script knows no words: it shows of the elements with `data-…` attributes those that hold every chosen value.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dossier.pages.escape import Markdown, raw_html
from dossier.pages.words import Words

MOST = 60  # values of one choice


@dataclass(frozen=True, slots=True)
class Choice:
    """A field to choose a value of: its attribute, its name, the values with their counts, and what they are called."""

    field: str
    name: str
    values: Counter[str]
    called: Callable[[str], str]


def form(t: Words, choices: Sequence[Choice]) -> Markdown:
    """The form as raw HTML; empty if there is nothing to choose."""
    offered = [_select(t, choice) for choice in choices if len(choice.values) > 1]
    if not offered:
        return Markdown()
    shown = _attribute(t.plain("filter.shown", shown="{shown}", all="{all}"))
    return Markdown(
        f'<form class="narrow" hidden aria-label="{_attribute(t.plain("filter"))}">\n{"".join(offered)}'
        f'<output data-shown="{shown}"></output>\n</form>'
    )


def _select(t: Words, choice: Choice) -> str:
    commonest = sorted(choice.values, key=lambda value: (-choice.values[value], value))[:MOST]
    named = ((value, f"{choice.called(value)} ({t.number(choice.values[value])})") for value in commonest)
    options = "".join(f'<option value="{_attribute(value)}">{raw_html(name)}</option>' for value, name in named)
    everything = f'<option value="">{raw_html(t.plain("filter.all"))}</option>'
    name = raw_html(choice.name)
    return f'<label>{name} <select name="{choice.field}">{everything}{options}</select></label>\n'


def _attribute(text: str) -> str:
    return raw_html(text).replace('"', "&quot;")
