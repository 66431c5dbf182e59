"""The words of the pages: the language pack's, with numbers, plurals and lists as its readers write them."""

from collections.abc import Sequence
from functools import cached_property, lru_cache

from babel import Locale
from babel.lists import format_list
from babel.numbers import format_decimal

from dossier.language import Language
from dossier.model import Reason
from dossier.pages.escape import Markdown, label


class Words:
    """One language's words, by their key in the pack's `ui`; a missing one is a KeyError, never a blank."""

    def __init__(self, language: Language, dates: str | None = None) -> None:
        """`dates` is the locale that writes them, of those the language has; else the language's own."""
        self.language = language
        self._dates = dates if dates and dates.partition("-")[0] == language.code else language.code

    @cached_property
    def locale(self) -> Locale:
        """The CLDR locale of the language."""
        return Locale.parse(self._dates, sep="-")

    def __call__(self, key: str, count: int | None = None, **values: str) -> Markdown:
        """The words of a key, as Markdown; the `values` filled in are escaped if they are plain text.

        With a `count` the plural form of the key that fits it (`articles.other`), which may hold `{count}`.
        """
        return Markdown(self._filled(key, count, {name: _as_markdown(value) for name, value in values.items()}))

    def plain(self, key: str, count: int | None = None, **values: str) -> str:
        """The same as plain text, for front matter."""
        return self._filled(key, count, values)

    def _filled(self, key: str, count: int | None, values: dict[str, str]) -> str:
        if count is None:
            return self.language.ui[key].format(**values)
        return self.language.ui[f"{key}.{self.locale.plural_form(count)}"].format(count=self.number(count), **values)

    def reason(self, reason: Reason) -> Markdown:
        """Why a value is what it is, as a sentence."""
        return Markdown(self.language.reasons[reason.key].format(detail=label(reason.detail)))

    def number(self, value: int) -> str:
        """A number with its thousands marked."""
        return _number(value, self.locale)

    def enumeration(self, items: Sequence[str]) -> str:
        """Items as a reader would enumerate them."""
        return format_list(items, locale=self.locale)

    def language_name(self, code: str) -> str:
        """The name of a language in this one."""
        return str(self.locale.languages.get(code, code))


@lru_cache(maxsize=8192)
def _number(value: int, locale: Locale) -> str:
    return str(format_decimal(value, locale=locale))


def _as_markdown(value: str) -> Markdown:
    return value if isinstance(value, Markdown) else label(value)
