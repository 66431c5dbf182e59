"""Reading seeds: the text is sacred, and a bad file is a problem that takes nobody down."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.printed import pdf

from dossier import seeds

TEXT = "Menteri tiba di Jakarta.\n"


def put(folder: Path, name: str, data: bytes = TEXT.encode()) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    "data",
    [b"\xef\xbb\xbfDengan BOM.\r\nBaris dua.\r\n", b"LF saja.\nBaris dua.", "«Kutipan» – é 𝄞\u2028x".encode()],
    ids=["bom-crlf", "lf", "astral"],
)
def test_the_text_is_the_decoded_bytes_and_nothing_else(tmp_path: Path, data: bytes) -> None:
    put(tmp_path, "a.txt", data)
    (document,) = seeds.read(tmp_path).documents
    assert document.text.encode("utf-8") == data
    assert (tmp_path / "a.txt").read_bytes() == data


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ("caf\xe9 di Paris\n".encode("latin-1"), "not UTF-8 (byte 0xe9)"),
        ("Halo".encode("utf-16"), "UTF-16"),
        (b"PK\x03\x04\0\0", "binary"),
        (b"", "empty"),
        (b"\xef\xbb\xbf \r\n", "empty"),
    ],
    ids=["latin-1", "utf-16", "binary", "empty", "blank"],
)
def test_a_file_that_is_no_text_is_a_problem_and_the_others_are_read(tmp_path: Path, data: bytes, words: str) -> None:
    put(tmp_path, "bad.txt", data)
    put(tmp_path, "good.txt")
    found = seeds.read(tmp_path)
    assert [document.id for document in found.documents] == ["good"]
    (problem,) = found.problems
    assert problem.file == "seeds/bad.txt"
    assert words in problem.message
    assert problem.remedy


def test_the_line_of_a_wrong_byte_is_told(tmp_path: Path) -> None:
    put(tmp_path, "bad.txt", b"satu\ndua\n\xff")
    assert seeds.read(tmp_path).problems[0].line == 3


@pytest.mark.parametrize("second", ["a.md", "A.txt"])
def test_two_files_of_one_address_are_told(tmp_path: Path, second: str) -> None:
    put(tmp_path, "a.txt")
    put(tmp_path, second)
    found = seeds.read(tmp_path)
    assert len(found.documents) == 1
    assert "rename" in found.problems[0].remedy


@pytest.mark.parametrize("name", ["index.txt", "readme.txt", "actors.txt", "….txt"])
def test_an_address_that_is_taken_is_told(tmp_path: Path, name: str) -> None:
    put(tmp_path, name)
    found = seeds.read(tmp_path)
    assert found.documents == ()
    assert "rename" in found.problems[0].remedy


def test_what_is_no_article_is_told_and_hidden_files_are_not(tmp_path: Path) -> None:
    put(tmp_path, "scan.png")
    put(tmp_path, ".DS_Store")
    put(tmp_path, "README.md")
    (tmp_path / "2024").mkdir()
    found = seeds.read(tmp_path)
    assert [problem.file for problem in found.problems] == ["seeds/2024", "seeds/scan.png"]


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    folder = tmp_path / "seeds"
    folder.mkdir()
    (folder / "x.txt").symlink_to(put(tmp_path, "secret.txt"))
    found = seeds.read(folder)
    assert found.documents == ()
    assert "leads out" in found.problems[0].message


def test_links_that_lead_nowhere_are_told(tmp_path: Path) -> None:
    (tmp_path / "gone.txt").symlink_to("nothing.txt")
    (tmp_path / "loop.yml").symlink_to("loop.yml")
    found = seeds.read(tmp_path)
    assert [(one.file, one.message) for one in found.problems] == [
        ("seeds/gone.txt", "this link leads nowhere"),
        ("seeds/loop.yml", "this link leads nowhere"),
    ]


def test_what_may_not_be_read_is_told_and_the_others_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a.txt", "b.txt", "b.yml"):
        put(tmp_path, name)
    read = Path.read_bytes

    def guarded(path: Path) -> bytes:
        if path.name.startswith("b"):
            raise PermissionError(13, "Permission denied")
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", guarded)
    found = seeds.read(tmp_path)
    assert [one.id for one in found.documents] == ["a"]
    assert {str(one) for one in found.problems} == {
        f"seeds/b.{ending}: it cannot be read (Permission denied): look who may read it" for ending in ("txt", "yml")
    }


@pytest.mark.parametrize("name", ["a.yaml", "a.YML", "actors.yaml"])
def test_decisions_of_another_ending_are_told(tmp_path: Path, name: str) -> None:
    put(tmp_path, name)
    found = seeds.read(tmp_path)
    assert (found.decisions, found.problems[0].remedy) == ({}, "rename it")


def test_a_name_that_is_no_unicode_is_told(tmp_path: Path) -> None:
    try:
        put(tmp_path, os.fsdecode(b"a\xff.txt"))
    except OSError:
        pytest.skip("this file system has no such names")
    found = seeds.read(tmp_path)
    assert found.documents == ()
    assert "UTF-8" in str(found.problems[0])
    str(found.problems[0]).encode("utf-8")


def test_an_accent_is_one_with_its_letter_in_an_address() -> None:
    assert seeds.address("cafe\u0301") == seeds.address("caf\xe9") == "caf\xe9"


def test_decisions_are_handed_on_by_name(tmp_path: Path) -> None:
    put(tmp_path, "a.yml", b"title: x")
    assert seeds.read(tmp_path).decisions == {"seeds/a.yml": b"title: x"}


def test_no_folder_is_no_seeds(tmp_path: Path) -> None:
    assert seeds.read(tmp_path / "none").documents == ()


def test_a_saved_page_is_read(tmp_path: Path) -> None:
    sentence = "Presiden tiba di ibu kota pada Kamis pagi untuk membahas kerja sama dengan tuan rumah. "
    body = "".join(f"<p>{sentence * 3}</p>" for _ in range(4))
    put(tmp_path, "p.html", f"<html><head><title>Judul</title></head><body><article>{body}</article></body>".encode())
    (document,) = seeds.read(tmp_path).documents
    assert document.page is not None
    assert sentence.strip() in document.text


@given(st.text(min_size=1))
def test_an_address_never_leaves_its_folder(stem: str) -> None:
    address = seeds.address(stem)
    assert not set(address) & set("/\\ \t\n#?%<>\"'&")
    assert not address.startswith(".")


def test_a_pdf_is_an_article_and_a_scan_is_told(tmp_path: Path) -> None:
    put(tmp_path, "cetak.pdf", pdf(["Menteri tiba di Jakarta."]))
    put(tmp_path, "pindai.PDF", pdf([""]))
    found = seeds.read(tmp_path)
    assert [document.text for document in found.documents] == ["Menteri tiba di Jakarta."]
    assert found.documents[0].page is not None
    assert [problem.file for problem in found.problems] == ["seeds/pindai.PDF"]
    assert "OCR" in found.problems[0].remedy
