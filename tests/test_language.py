"""Language packs are whole: each says all that the code may need to say, with the same blanks to fill in."""

import re
from pathlib import Path
from string import Formatter

import pytest
from babel import Locale

from dossier import language

PACKAGE = Path(language.__file__).parent.parent
CODE = "\n".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py"))
CODES = language.codes()
PLURAL = re.compile(r"\.(zero|one|two|few|many|other)$")


def blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def said(code: str) -> dict[str, set[str]]:
    """The blanks of every `ui` and `reasons` text; plural forms count as one."""
    pack = language.load(code)
    found: dict[str, set[str]] = {}
    for key, text in {**pack.ui, **{f"reason {key}": text for key, text in pack.reasons.items()}}.items():
        found.setdefault(PLURAL.sub("", key), set()).update(blanks(text) - {"count"})
    return found


def test_there_are_indonesian_and_english() -> None:
    assert {"id", "en"} <= set(CODES)


@pytest.mark.parametrize("code", CODES)
def test_packs_say_the_same_things_with_the_same_blanks(code: str) -> None:
    assert said(code) == said("en")


@pytest.mark.parametrize("code", CODES)
def test_every_reason_the_code_gives_has_its_sentence(code: str) -> None:
    given = set(re.findall(r'Reason\(\s*"([a-z.-]+)"', CODE))
    assert given
    assert given - language.load(code).reasons.keys() == set()


@pytest.mark.parametrize("code", CODES)
def test_plurals_have_every_form_of_their_language(code: str) -> None:
    ui = language.load(code).ui
    forms = Locale.parse(code, sep="-").plural_form.tags | {"other"}
    plurals = {key.removesuffix(".one") for key in language.load("en").ui if key.endswith(".one")}
    assert plurals
    assert [f"{key}.{form}" for key in sorted(plurals) for form in sorted(forms) if f"{key}.{form}" not in ui] == []


def test_a_language_without_a_pack_is_named_with_those_there_are() -> None:
    with pytest.raises(KeyError, match=r"'xx'.*en, id"):
        language.load("xx")


@pytest.mark.parametrize(
    ("pack", "place"),
    [
        ("code: xx\nname: X\nstopwords: [a]\nframe: {relays: dari}", r"xx\.yml: .*`\$\.frame\.relays`"),
        ("code: xx\nname: X\nstopwords: [a]\nframe: {relais: [dari]}", r"xx\.yml: .*`relais`.*`\$\.frame`"),
        ("code: xx\nname: X", r"xx\.yml: .*`stopwords`"),
    ],
)
def test_a_slip_in_a_pack_is_named_by_its_place(pack: str, place: str) -> None:
    with pytest.raises(ValueError, match=place):
        language.read("xx.yml", pack.encode())
