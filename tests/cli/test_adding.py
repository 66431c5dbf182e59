"""`dossier add`: what it keeps, names, records, tells and refuses; and that it harms nothing that is there."""

import datetime as dt
import hashlib
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result
from tests.intake.serving import serving
from tests.printed import pdf

from dossier import write
from dossier.build import build
from dossier.cli import main

TEXT = (
    "Liputan6.com, Jakarta - Menteri Alya Sari mengunjungi Pelabuhan Lestari, Senin (4/3/2024), menyapa para nelayan.\n"
    "\n“Dermaga ini untuk nelayan,” kata Alya Sari.\n"
)
NAME = "2024-03-liputan6-com-menteri-alya-sari-mengunjungi-pelabuhan-lestari-senin"
HTML = """<!DOCTYPE html><html lang="id"><head><title>Menteri Tiba di Pelabuhan</title>
<link rel="canonical" href="https://kabar.example/menteri-tiba">
<meta property="article:published_time" content="2024-03-05T10:00:00+07:00">
<meta property="og:site_name" content="Kabar Uji"></head><body><article><h1>Menteri Tiba di Pelabuhan</h1>
<p>Menteri Alya Sari tiba di Pelabuhan Lestari untuk meresmikan dermaga baru milik kota pada hari Selasa.</p>
<p>Ia datang bersama wali kota dan beberapa pejabat yang menyiapkan acara itu sejak pekan lalu.</p>
</article></body></html>"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A new dossier in English, with one actor."""
    folder = tmp_path / "dossier"
    CliRunner().invoke(main, ["init", str(folder), "--language", "en"])
    (folder / "seeds/actors.yml").write_text("- {id: alya-sari, name: Alya Sari, type: person}\n", encoding="utf-8")
    return folder


def add(root: Path, *arguments: str | Path, stdin: str | bytes = "") -> Result:
    return CliRunner().invoke(main, ["add", "--root", str(root), *map(str, arguments)], input=stdin)


def saved(root: Path, name: str, content: str | bytes) -> Path:
    """A file outside the dossier."""
    path = root.parent / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def seeds(root: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted((root / "seeds").iterdir())}


def decided(root: Path, name: str) -> dict[str, str]:
    found = yaml.load((root / "seeds" / f"{name}.yml").read_bytes(), Loader=yaml.BaseLoader)
    assert isinstance(found, dict)
    return found


def test_a_text_is_kept_as_it_is_named_by_what_it_says_and_recorded(root: Path) -> None:
    data = b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode()
    result = add(
        root, saved(root, "unduhan (1).txt", data), "--archive-url", "https://arsip.example/1", "--rights", "excerpt"
    )
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith(f"seeds/{NAME}.txt\n")
    assert (root / f"seeds/{NAME}.txt").read_bytes() == data
    sha256 = hashlib.sha256(data).hexdigest()
    assert decided(root, NAME) == {"sha256": sha256, "archive_url": "https://arsip.example/1", "rights": "excerpt"}
    assert build(root) == ()


def test_what_was_found_is_told_and_what_was_not(root: Path) -> None:
    said = add(root, "-", stdin=TEXT).stdout
    assert "title " in said
    assert "outlet     Liputan6.com" in said
    assert "date       2024-03-04~ (inferred)\n             not before 2024-03-04" in said
    assert "Senin (4/3/2024)" in said
    assert "byline     not found" in said
    assert "actors     1 known: Alya Sari" in said
    assert "not in actors.yml: " in said
    assert "quotes     1, each with its speaker" in said


def test_a_saved_page_is_dated_and_addressed_as_it_says(root: Path) -> None:
    assert add(root, saved(root, "halaman.html", HTML)).exit_code == 0
    name = "2024-03-05-kabar-uji-menteri-tiba-di-pelabuhan"
    assert (root / f"seeds/{name}.html").read_text(encoding="utf-8") == HTML
    assert decided(root, name)["url"] == "https://kabar.example/menteri-tiba"
    assert "retrieved" not in decided(root, name)


def test_the_curator_s_word_on_the_origin_goes_before_the_page_s(root: Path) -> None:
    page = saved(root, "halaman.html", HTML)
    add(root, page, "--url", "https://kabar.example/x?a=1&b=2#c", "--retrieved", "2024-03-07")
    record = decided(root, "2024-03-05-kabar-uji-menteri-tiba-di-pelabuhan")
    assert (record["url"], record["retrieved"]) == ("https://kabar.example/x?a=1&b=2#c", "2024-03-07")


def test_a_pdf_is_read(root: Path) -> None:
    assert add(root, saved(root, "cetak.pdf", pdf(["Menteri Alya Sari tiba di pelabuhan."]))).exit_code == 0
    assert (root / "seeds/menteri-alya-sari-tiba-di-pelabuhan.pdf").is_file()
    assert build(root) == ()
    result = add(root, saved(root, "pindai.pdf", pdf([""])))
    assert result.exit_code == 1
    assert "OCR" in result.stderr


def test_an_address_is_fetched_with_where_and_when(root: Path) -> None:
    with serving() as server:
        server.gives("/akhir", HTML.encode(), Content_Type="text/html; charset=utf-8")
        start = server.leads("/awal", "/akhir")
        assert "private network" in add(root, start).stderr
        assert seeds(root).keys() == {"README.md", "actors.yml"}
        result = add(root, start, "--allow-private")
    assert result.exit_code == 0, result.output
    name = "2024-03-05-kabar-uji-menteri-tiba-di-pelabuhan"
    assert (root / f"seeds/{name}.html").read_bytes() == HTML.encode()
    record = decided(root, name)
    assert record["url"] == server.url("/akhir")
    assert abs(dt.date.fromisoformat(record["retrieved"]) - dt.date.today()) <= dt.timedelta(days=1)


def test_an_article_that_is_there_is_refused_and_named(root: Path) -> None:
    add(root, "-", stdin=TEXT)
    before = seeds(root)
    for twin in (TEXT, TEXT.replace("\n", "\r\n"), TEXT.replace("Senin (", "Senin\n(")):
        result = add(root, "-", stdin=twin)
        assert result.exit_code == 1
        assert f"it is there already, as seeds/{NAME}.txt" in result.stderr
    assert seeds(root) == before


def test_an_article_that_shares_passages_is_added_with_a_warning(root: Path) -> None:
    add(root, "-", stdin=TEXT)
    result = add(root, "-", stdin=TEXT + "\nHujan turun sesudah acara itu selesai, dan warga pulang lebih awal.\n")
    assert result.exit_code == 0
    assert f"stand in seeds/{NAME}.txt too" in result.stdout
    assert "«Liputan6.com, Jakarta - Menteri Alya Sari mengunjungi" in result.stdout
    assert (root / f"seeds/{NAME}-2.txt").is_file()


def test_of_many_shared_passages_the_first_are_shown(root: Path) -> None:
    parts = [" ".join(f"kata{number}x{word}" for word in range(15)) for number in range(5)]
    add(root, "-", stdin=" Lalu satu dua tiga empat lima. ".join(parts))
    said = add(root, "-", stdin=" Kemudian enam tujuh delapan sembilan sepuluh. ".join(parts)).stdout
    assert said.count("«kata") == 3
    assert "and 2 more" in said


def test_another_article_of_the_same_address_is_told(root: Path) -> None:
    add(root, "-", "--url", "https://kabar.example/1", stdin=TEXT)
    result = add(root, "-", "--url", "https://kabar.example/1", stdin="Diperbarui: hujan turun di kota.\n")
    assert f"seeds/{NAME}.yml names this address, too" in result.stdout
    result = add(root, "-", "--url", "https://kabar.example/", stdin="Angin kencang di pantai.\n")
    assert "names this address" not in result.stdout


def test_one_that_fails_does_not_keep_the_others_out(root: Path) -> None:
    bad, good = saved(root, "a.docx", "x"), saved(root, "b.txt", TEXT)
    result = add(root, bad, root / "none.txt", good, good)
    assert result.exit_code == 1
    assert (root / f"seeds/{NAME}.txt").is_file()
    assert [line.split(": ")[1] for line in result.stderr.splitlines()] == [
        "this is no article file",
        "it cannot be read (No such file or directory)",
        f"it is there already, as seeds/{NAME}.txt",
    ]


def test_nothing_is_overwritten_not_even_another_s_decisions(root: Path) -> None:
    (root / f"seeds/{NAME}.yml").write_bytes(b"title: Tulisan kurator\n")
    assert add(root, "-", stdin=TEXT).exit_code == 0
    assert (root / f"seeds/{NAME}.yml").read_bytes() == b"title: Tulisan kurator\n"
    assert (root / f"seeds/{NAME}-2.txt").is_file()


def test_what_cannot_be_written_is_told_and_leaves_nothing_half(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before, create = seeds(root), write.create

    def full(path: Path, data: bytes) -> None:
        if path.suffix == ".txt":
            raise OSError(28, "No space left on device")
        create(path, data)

    monkeypatch.setattr(write, "create", full)
    result = add(root, "-", stdin=TEXT)
    assert result.exit_code == 1
    assert f"seeds/{NAME}.txt: it cannot be written (No space left on device)" in result.stderr
    assert seeds(root) == before


def test_an_interrupted_add_leaves_nothing_half(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before, create = seeds(root), write.create

    def interrupted(path: Path, data: bytes) -> None:
        if path.suffix == ".txt":
            raise KeyboardInterrupt
        create(path, data)

    monkeypatch.setattr(write, "create", interrupted)
    assert add(root, "-", stdin=TEXT).exit_code == 1
    assert seeds(root) == before


def test_what_a_page_says_does_not_reach_the_terminal_as_orders(root: Path) -> None:
    title = "Awas \x1b[2J\x1b]0;judul\x07 layar"
    result = add(root, "-", stdin=f"# {title}\n\n{TEXT}")
    assert result.exit_code == 0
    assert not set(result.output) & {"\x1b", "\x07"}
    with serving() as server:
        server.answers["/"] = lambda handler: handler.connection.sendall(b"HTTP/1.1 404 \x1b[2J\x07\r\n\r\n")
        result = add(root, server.url("/"), "--allow-private")
    assert "answers 404" in result.stderr
    assert not set(result.output) & {"\x1b", "\x07"}


@pytest.mark.parametrize(
    "arguments",
    [(), ("-", "--url", "kabar.example"), ("-", "--archive-url", "ftp://x"), ("-", "--rights", "all"),
     ("-", "--retrieved", "2024-13-01"), ("a.txt", "b.txt", "--url", "https://kabar.example/")],
)  # fmt: skip
def test_wrong_usage_is_two(root: Path, arguments: tuple[str, ...]) -> None:
    assert add(root, *arguments, stdin=TEXT).exit_code == 2
    assert seeds(root).keys() == {"README.md", "actors.yml"}


def test_it_is_run_in_a_dossier(tmp_path: Path) -> None:
    result = add(tmp_path, "-", stdin=TEXT)
    assert result.exit_code == 2
    assert "mkdocs.yml" in result.stderr
    assert list(tmp_path.iterdir()) == []
