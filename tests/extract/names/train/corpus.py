"""A little folder to train from."""

import json
from pathlib import Path

CORPORA = {
    "idner": [
        ("Hal itu dikatakan [Budi Santoso|PER] di [Medan|LOC], Senin.", 20),
        ("Menurut [Ani|PER], harga naik, ujar direktur [Bank Makmur|ORG].", 20),
        ("Harga beras naik lagi, ujarnya.", 20),
    ],
    "nergrit": [
        ("Desa [Kramat Jaya|LOC] terletak di kecamatan [Sukamaju|LOC].", 20),
        ("Album itu dirilis grup [Senja Biru|ORG] pada tahun 1998.", 20),
    ],
}


def annotated(marked: str) -> dict[str, object]:
    text, spans = "", []
    for piece in marked.replace("[", "]").split("]"):
        words, _, tag = piece.partition("|")
        if tag:
            spans.append([len(text), len(text) + len(words), tag])
        text += words
    return {"text": text, "spans": spans}


def data(folder: Path) -> Path:
    (folder / "ner").mkdir()
    (folder / "news").mkdir()
    for corpus, sentences in CORPORA.items():
        lines = [json.dumps(annotated(marked)) for marked, times in sentences for _ in range(times)]
        for part in ("train", "dev"):
            (folder / "ner" / f"{corpus}.{part}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (folder / "news" / "articles.jsonl").write_text(
        '{"text": "Harga naik. Kata Budi, harga naik."}\n', encoding="utf-8"
    )
    return folder
