"""Whose a name of the authority file is: aliases count at once, weak and shared ones only by what else is named."""

import pytest

from dossier.extract.names import authority
from dossier.extract.words import split
from dossier.model import Actor, Authority, Span

KNOWN = Authority(
    {
        actor.id: actor
        for actor in (
            Actor("dewan", "Dewan Pelabuhan Utara", "organization", ("DPU",), weak_aliases=("Dewan", "Lembaga")),
            Actor("komisi", "Komisi Pelabuhan", "organization", ("KP", "Badan Itu"), weak_aliases=("Lembaga",)),
            Actor("badan", "Badan Dermaga", "organization", ("BD", "Badan Itu")),
        )
    }
)


def found(*sentences: str) -> list[tuple[str, str]]:
    text = "\n".join(sentences)
    starts = [text.index(sentence) for sentence in sentences]
    spans = [Span(start, start + len(one)) for start, one in zip(starts, sentences, strict=True)]
    known = authority.find([split(text, span) for span in spans], "id", KNOWN)
    return [(one.span.of(text), one.actor.id) for one in known]


@pytest.mark.parametrize("other", ["Harga beras naik.", "Lalu Lembaga itu diam.", "Menurut KP, harga naik."])
def test_a_weak_alias_alone_is_nobodys(other: str) -> None:
    assert "Dewan" not in dict(found("Kemarin Dewan setuju.", other))


@pytest.mark.parametrize("full", ["Dewan Pelabuhan Utara", "DPU", "DEWAN PELABUHAN UTARA"])
def test_a_weak_alias_counts_where_the_article_names_the_actor_otherwise(full: str) -> None:
    sentence = f"{full} SETUJU." if full.isupper() else f"Kemarin {full} setuju."
    assert found("Lalu Dewan menolak.", sentence) == [("Dewan", "dewan"), (full, "dewan")]


def test_a_shared_weak_alias_goes_by_the_context() -> None:
    assert ("Lembaga", "dewan") in found("Kemarin DPU setuju.", "Lalu Lembaga itu diam.")
    assert ("Lembaga", "komisi") in found("Kemarin KP setuju.", "Lalu Lembaga itu diam.")
    assert "Lembaga" not in dict(found("Kemarin DPU dan KP setuju.", "Lalu Lembaga itu diam."))


def test_a_shared_alias_goes_by_the_context_too_and_is_no_context_itself() -> None:
    assert found("Kata Badan Itu, harga naik.") == []
    assert ("Badan Itu", "badan") in found("Kata Badan Itu, harga naik.", "Kemarin BD setuju.")
    assert found("Kata Badan Itu, harga naik.", "Lalu Lembaga itu diam.") == []
