"""What the curator read otherwise stands beside the machine's reading."""

from dataclasses import replace

from tests.pages.making import ALYA, FIRST, KOTA, found, mention, render, small_dossier, unnamed

from dossier import language
from dossier.model import Article, Evidence, Facts, Mention, Quote, Speaker
from dossier.settings import Settings

MACHINE = small_dossier().articles[0].facts


def section(facts: Facts, **more: object) -> list[str]:
    """The rows of an article's decisions, without the table's head."""
    dossier = small_dossier()
    article: Article = replace(dossier.articles[0], facts=facts, **more)  # type: ignore[arg-type]
    made = render(replace(dossier, articles=(article, dossier.articles[1])), language.load("id"), Settings())
    _, _, rest = unnamed(made["articles/jembatan.md"]).partition("{ #decided }\n")
    return [line for line in rest.partition("\n## ")[0].split("\n") if line.startswith("| ")][2:]


def by_curator(evidence: Evidence) -> Evidence:
    return replace(evidence, rule="curation.mentions", by="curator", where="seeds/jembatan.yml:3")


def renamed(one: Mention) -> Mention:
    return replace(mention(FIRST, one.evidence.text, KOTA), evidence=by_curator(one.evidence))


def test_without_decisions_on_words_there_is_no_such_section() -> None:
    assert section(MACHINE) == []


def test_names_stand_with_both_readings_and_alike_ones_together() -> None:
    first, second, third, unknown = MACHINE.mentions
    rows = section(replace(MACHINE, mentions=(first, renamed(second), renamed(third), renamed(unknown))))
    kota, alya = "[Sungai Rendah](../actors/sungai-rendah.md)", "[Alya Hartono](../actors/alya-hartono.md)"
    assert rows == [
        f"| [Alya](#p1s2) (2 kali) | {kota} | {alya} |",
        f"| [Bima Karsa](#p3s1) | {kota} | Bima Karsa |",
    ]


def test_names_that_only_one_of_the_two_sees() -> None:
    first, second, third, unknown = MACHINE.mentions
    bridge = replace(mention(FIRST, "Jembatan ini", KOTA), evidence=by_curator(found(FIRST, "Jembatan ini")))
    rows = section(replace(MACHINE, mentions=(first, second, bridge, unknown)))
    assert rows == [
        "| [Jembatan ini](#p2s1) | [Sungai Rendah](../actors/sungai-rendah.md) | tidak ada |",
        "| [Alya](#p2s1) | tidak ada | [Alya Hartono](../actors/alya-hartono.md) |",
    ]
    assert third.actor == ALYA.id


def test_a_confirmed_name_and_a_rejected_one_of_nobody_are_no_news() -> None:
    first, second, third, _ = MACHINE.mentions
    confirmed = replace(first, evidence=by_curator(first.evidence))
    added = replace(first, actor=KOTA.id, evidence=Evidence("x", None, "curation.actors", "curator", "seeds/x.yml:2"))
    assert section(replace(MACHINE, mentions=(confirmed, second, third, added))) == []


def test_quotations_stand_with_both_speakers() -> None:
    (said,) = MACHINE.quotes
    speaker = Speaker("Bima Karsa", None, found(FIRST, "Bima Karsa"))
    other = Quote("indirect", found(FIRST, "Alya berterima kasih"), speaker)
    rows = section(replace(MACHINE, quotes=(other, replace(said, speaker=None))))
    assert rows == [
        '| Alya berterima kasih · [¶](#p1s2){ .where aria-label="lihat di teks: Alya berterima kasih" }'
        " | Bima Karsa | bukan kutipan |",
        '| Jembatan ini milik warga, · [¶](#p2s1){ .where aria-label="lihat di teks: Jembatan ini milik warga," }'
        " | pembicara tidak dikenali "
        "| [Alya Hartono](../actors/alya-hartono.md) |",
    ]
    assert section(replace(MACHINE, quotes=()))[0].endswith(
        "| bukan kutipan | [Alya Hartono](../actors/alya-hartono.md) |"
    )


def test_what_rights_withhold_is_withheld_here_too() -> None:
    (row,) = section(replace(MACHINE, quotes=()), rights="metadata")
    assert "Jembatan" not in row
