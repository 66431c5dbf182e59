"""Regular expressions made of a pack's lists of words."""

import re
from collections.abc import Iterable


def any_of(words: Iterable[str]) -> str:
    """An expression for any of the words, the longest that fits; a blank in a word is any single blank.

    Common beginnings are written once, so that it costs about the same for three words and for five hundred.
    """
    branches: dict[str, list[str]] = {}
    ends = False
    for word in words:
        if word:
            branches.setdefault(word[0], []).append(word[1:])
        else:
            ends = True
    if not branches:
        return "" if ends else r"(?!)"
    options = [_letter(first) + any_of(rest) for first, rest in sorted(branches.items())]
    return f"(?:{'|'.join(options)}){'?' if ends else ''}" if ends or len(options) > 1 else options[0]


def _letter(letter: str) -> str:
    return r"\s" if letter == " " else re.escape(letter)
