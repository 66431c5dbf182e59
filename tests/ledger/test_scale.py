"""An article that repeats itself thousands of times takes time in proportion to its length."""

from dataclasses import replace
from time import process_time

from tests.ledger.telling import SARI, dossier
from tests.pages.making import article

from dossier.ledger import ledger
from dossier.model import Agency, Article, DateMention, Evidence, Facts, Mention, Quote, Segment, Span, Speaker

SENTENCE = "Sari membuka jembatan Rawa pada 20 Mei, kata Sari kepada Sari, dilansir AFP. "


def repeated(times: int, is_one_sentence: bool) -> Article:
    """The sentence so many times, with all its facts; as one sentence if it had no full stops."""
    text = SENTENCE * times
    whole = Span(0, len(text))

    def everywhere(words: str) -> list[Evidence]:
        at = SENTENCE.index(words)
        starts = range(at, len(text), len(SENTENCE))
        return [Evidence(words, Span(start, start + len(words)), "tests.by-hand") for start in starts]

    sentences = tuple(Span(n, n + len(SENTENCE) - 1) for n in range(0, len(text), len(SENTENCE)))
    facts = Facts(
        lang="id",
        segments=(Segment("paragraph", whole, 1),),
        sentences=(whole,) if is_one_sentence else sentences,
        dates=tuple(DateMention("date", f"2024-05-{n % 28 + 1:02}", one) for n, one in enumerate(everywhere("20 Mei"))),
        mentions=tuple(Mention("person", "Sari", SARI.id, one) for one in everywhere("Sari")),
        agencies=tuple(Agency("AFP", "text", one) for one in everywhere("AFP")),
        quotes=tuple(
            Quote("direct", one, Speaker("Sari", SARI.id, one), replace(one)) for one in everywhere("membuka jembatan")
        ),
    )
    return article("a", text, facts)


def seconds(times: int, is_one_sentence: bool) -> float:
    one = dossier(repeated(times, is_one_sentence))
    started = process_time()
    ledger(one)
    return process_time() - started


def test_repetition_takes_no_square_of_its_length() -> None:
    for is_one_sentence in (True, False):
        seconds(100, is_one_sentence)
        assert seconds(4000, is_one_sentence) < 40 * max(seconds(400, is_one_sentence), 0.02)
