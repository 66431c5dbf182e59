"""Citations to be written in every style: a plain one, and others by what is different in them."""

from dataclasses import replace

from dossier.citation import Citation

PLAIN = Citation(
    id="jembatan",
    title="Wali Kota Buka Jembatan",
    is_title_stated=True,
    authors=("Sari Dewi Lestari", "Bima"),
    outlet="Harian Rawa",
    date="2025-03-03",
    is_update=False,
    lang="id",
    url="https://rawa.example/jembatan_baru?x=1&y=2",
    archive_url="https://web.archive.org/web/20250304010203/https://rawa.example/jembatan",
    retrieved="2025-03-05",
    held_by="Dosier Sungai",
    page="https://dosier.example/articles/jembatan/",
)
BARE = replace(PLAIN, title="", authors=(), outlet="", date="", url="", archive_url="", retrieved="", page="")
HOSTILE = "a} b{ \\end{x} | }} [[c]] <ref> 'd'' \n\nTY  - BOOK\n@book{x, & 50% #1 $x_y^z~ \x00\x1b \u202e"


def dated(edtf: str) -> Citation:
    """The plain citation with another date."""
    return replace(PLAIN, date=edtf)
