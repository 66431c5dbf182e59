"""The sample dossier in each interface language: what is said about the articles is said in that language alone."""

import re
from copy import deepcopy
from pathlib import Path

import lxml.html
import markdown
import pytest
from tests.test_build import SEEDS, copied

from dossier import language
from dossier.build import build

CODES = ["id", "en"]
EXTENSIONS = ["attr_list", "def_list", "md_in_html", "tables"]  # as in mkdocs.yml, without the table of contents
BLANK = re.compile(r"\{[^}]*\}")


@pytest.fixture(scope="module", params=CODES)
def code(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def pages(code: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, lxml.html.HtmlElement]:
    """The pages of the sample in a language, as HTML, by their path."""
    root = copied(tmp_path_factory.mktemp(code), sorted)
    settings = root / "mkdocs.yml"
    settings.write_text(re.sub(r"language: \w+", f"language: {code}", settings.read_text()), encoding="utf-8")
    build(root)
    return {path.relative_to(root / "docs").as_posix(): html(path) for path in sorted((root / "docs").rglob("*.md"))}


def html(path: Path) -> lxml.html.HtmlElement:
    body = path.read_text(encoding="utf-8").split("---\n", 2)[2]
    return lxml.html.fromstring(f"<div>{markdown.markdown(body, extensions=EXTENSIONS)}</div>")


def seen(page: lxml.html.HtmlElement) -> str:
    """What a page tells its readers outside the article, to the eye and to the ear, each piece between bars."""
    page = deepcopy(page)
    for others in page.xpath("//article | //pre"):  # citations are in the words of their formats
        others.drop_tree()
    heard = page.xpath("//@aria-label | //@title | //@alt | //@data-shown")
    return f"|{'|'.join([*page.itertext(), *heard])}|"


def phrases(code: str) -> set[str]:
    """What a pack says to readers, without what is filled in."""
    pack = language.load(code)
    texts = [*pack.ui.values(), *pack.reasons.values()]
    found = {piece.strip(" .,;:()·«»") for text in texts for piece in BLANK.split(text)}
    return {piece for piece in found if len(re.sub(r"[\W\d]", "", piece)) > 3}


def test_no_page_says_a_word_of_the_other_language(code: str, pages: dict[str, lxml.html.HtmlElement]) -> None:
    (other,) = {*CODES} - {code}
    own = " ".join([*language.load(code).ui.values(), *language.load(code).reasons.values()])
    seeds = " ".join(path.read_text(encoding="utf-8", errors="replace") for path in SEEDS.iterdir())
    foreign = {one for one in phrases(other) if one not in own and one not in seeds}
    assert len(foreign) > 200
    pattern = re.compile(
        rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(foreign, key=len, reverse=True)))})(?!\w|\.\w)"
    )  # no name of a file
    assert {path: found for path, page in pages.items() if (found := pattern.findall(seen(page)))} == {}


def test_an_article_keeps_its_own_language(pages: dict[str, lxml.html.HtmlElement]) -> None:
    for name, own in (("harbour-talks", "en"), ("dermaga-baru", "id")):
        (text,) = pages[f"articles/{name}.md"].xpath("//article")
        assert text.get("lang") == own


def test_dates_and_numbers_are_said_as_the_language_says_them(
    code: str, pages: dict[str, lxml.html.HtmlElement]
) -> None:
    home = " ".join(pages["index.md"].text_content().split())
    for words in {
        "id": ["6 artikel", "6 Mei 2024", "2 artikel, 2 media"],
        "en": ["6 articles", "May 6, 2024", "2 articles, 2 outlets"],
    }[code]:
        assert words in home
