"""Any file gives an article or one clear sentence with a hint."""

import hashlib
import os
import sys
from pathlib import Path

import pytest

from onrecord.articles import formats
from onrecord.errors import ReadError
from onrecord_db.records import Article, BlockKind

LOOK_ALIKE = """Harbour Minister Signals "Guarded Hope" Over Quay Talks

0 0
Harbour Minister Signals "Guarded Hope" Over Quay Talks

Veldhaven: Harbour ministry spokesperson Ida Brandt stated on Friday that there are reasons for "guarded hope" regarding the quays.

Brandt’s remarks followed a meeting in Veldhaven between Mayor Karel Voss and the envoy Tove Lind. "We will read every page," Voss said.

  • Tags:
To comment or like please login first....
Login/Register"""

SHAPE = [
    BlockKind.HEADLINE,
    BlockKind.COUNTER,
    BlockKind.REPEATED_HEADLINE,
    BlockKind.DATELINE,
    BlockKind.BODY,
]
END = [BlockKind.TAGS, BlockKind.LOGIN, BlockKind.LOGIN]


def read(folder: Path, name: str, data: bytes, *, keep_text: bool = False) -> Article:
    path = folder / name
    path.write_bytes(data)
    return formats.read(path, keep_text=keep_text)


def kinds(article: Article) -> list[BlockKind]:
    return [block.kind for block in article.blocks]


def words(article: Article, kind: BlockKind) -> list[str]:
    return [article.text[b.span.start : b.span.end] for b in article.blocks if b.kind is kind]


def refusal(path: Path) -> ReadError:
    with pytest.raises(ReadError) as caught:
        formats.read(path)
    assert caught.value.message.endswith(".")
    assert caught.value.hint
    return caught.value


def test_a_page_copied_with_its_furniture_is_marked_line_by_line(tmp_path):
    article = read(tmp_path, "quays.txt", LOOK_ALIKE.encode())
    assert kinds(article) == [*SHAPE, BlockKind.BODY, *END]
    assert words(article, BlockKind.DATELINE) == ["Veldhaven:"]
    assert words(article, BlockKind.BODY)[0].startswith("Harbour ministry spokesperson")
    assert article.title == 'Harbour Minister Signals "Guarded Hope" Over Quay Talks'
    assert article.text == LOOK_ALIKE


@pytest.mark.parametrize(
    "data",
    [
        LOOK_ALIKE.replace("\n", "\r\n").encode("utf-8-sig"),
        LOOK_ALIKE.encode("cp1252"),
        LOOK_ALIKE.encode("utf-16"),
        LOOK_ALIKE.replace("\n\n", "\n").encode(),
        ("\n\n" + LOOK_ALIKE.replace("\n", "\n\n") + "\n\n").encode(),
        LOOK_ALIKE.replace("Tags:", "Tags: quays, Voss").encode(),
    ],
    ids=["windows", "cp1252", "utf-16", "no blank lines", "blank lines", "named tags"],
)
def test_it_is_marked_alike_however_it_was_saved(tmp_path, data):
    article = read(tmp_path, "quays.txt", data)
    assert kinds(article) == [*SHAPE, BlockKind.BODY, *END]
    assert words(article, BlockKind.DATELINE) == ["Veldhaven:"]


def test_furniture_is_left_out_and_the_article_is_not(tmp_path):
    article = read(tmp_path, "quays.txt", LOOK_ALIKE.encode())
    assert [block.included for block in article.blocks] == [
        True, False, False, True, True, True, False, False, False,
    ]  # fmt: skip


def test_an_article_without_a_date_gets_none(tmp_path):
    article = read(tmp_path, "quays.txt", LOOK_ALIKE.encode())
    assert (article.published, article.byline, article.outlet, article.url) == (None,) * 4


def test_the_ceasefire_article_is_marked_as_a_reader_would(shared):
    article = formats.read(shared / "stories/ceasefire-raw.txt")
    assert kinds(article) == [*SHAPE, *[BlockKind.BODY] * 11, *END]
    assert words(article, BlockKind.DATELINE) == ["Moscow:"]
    assert article.published is None
    assert (article.language, article.direction) == ("en", "ltr")


def test_reading_leaves_the_file_and_its_hash_as_they_are(tmp_path):
    article = read(tmp_path, "quays.txt", LOOK_ALIKE.encode())
    assert article.raw_sha256 == hashlib.sha256((tmp_path / "quays.txt").read_bytes()).hexdigest()


def test_kept_text_is_the_file_character_for_character(tmp_path):
    text = "A\r\nhard  wrapped\ttext\n \n\n with 😀 and e\u0301.\n"
    assert read(tmp_path, "a.txt", text.encode(), keep_text=True).text == text


def test_pasted_text_is_hashed_as_utf_8():
    article = formats.read_text("Es wird kälter.", name="Pasted")
    assert article.raw_sha256 == hashlib.sha256("Es wird kälter.".encode()).hexdigest()


def test_pasted_white_space_is_no_article():
    with pytest.raises(ReadError, match="no text"):
        formats.read_text(" \n\t ")


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("empty.txt", b"", "empty.txt is empty."),
        ("blank.txt", b" \n\n ", "blank.txt holds no text."),
        ("bom.txt", b"\xef\xbb\xbf", "holds no text"),
        ("random.txt", bytes(range(256)) * 20, "is not text"),
        ("paper.txt", b"%PDF-1.7 and so on", "is a PDF file"),
        ("picture.md", b"\x89PNG\r\n\x1a\n" + bytes(99), "is a picture"),
        ("paper.pdf", b"%PDF-1.7", "not in a format that OnRecord reads"),
        ("half.txt", b"\xff\xfea", "damaged"),
        ("empty.html", b"<html></html>", "No article text"),
        ("script.html", b"<html><script>document.write('x')</script></html>", "No article text"),
        ("empty.md", b"---\ntitle: x\n---\n", "holds no text"),
    ],
)
def test_a_file_without_an_article_is_refused_with_a_hint(tmp_path, name, data, says):
    (tmp_path / name).write_bytes(data)
    assert says in refusal(tmp_path / name).message


def test_a_missing_file_is_refused(tmp_path):
    assert "There is no file gone.txt" in refusal(tmp_path / "gone.txt").message


def test_a_folder_given_as_a_file_is_refused(tmp_path):
    assert "is a folder" in refusal(tmp_path).message


def test_a_large_file_is_refused_without_reading_it(tmp_path):
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)  # a hole: reading it would find NULs, not size
    assert "large.txt is too large for an article: 50.0 MB" in refusal(path).message


def test_a_file_of_endless_lines_is_refused(tmp_path):
    (tmp_path / "lines.txt").write_text("ab\n" * 400_000)
    assert "too many lines" in refusal(tmp_path / "lines.txt").message


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes in folders")
def test_a_pipe_is_refused_without_waiting_for_it(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    assert "is a device" in refusal(tmp_path / "pipe.txt").message


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux names files by any bytes")
def test_a_file_name_that_is_no_text_can_be_shown(tmp_path):
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/quay\xe9.txt"))
    path.write_bytes(b"")
    assert refusal(path).message == "quay?.txt is empty."


def test_a_folder_gives_its_readable_files_sorted(tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / ".hidden").mkdir()
    names = ["b/two.HTML", "a.md", "c.txt", "d.pdf", ".e.txt", ".hidden/f.txt"]
    list(map(Path.touch, map(tmp_path.joinpath, names)))
    found = [path.relative_to(tmp_path).as_posix() for path in formats.files_in(tmp_path)]
    assert found == ["a.md", "b/two.HTML", "c.txt"]


def test_a_folder_without_articles_is_refused(tmp_path):
    with pytest.raises(ReadError, match="holds no articles") as caught:
        formats.files_in(tmp_path)
    assert ".txt, .md or .html" in caught.value.hint


def test_the_filter_for_dialogs_comes_from_the_table():
    label, patterns = formats.file_filter()[0]
    assert label == "Articles"
    assert {"*.txt", "*.md", "*.html"} <= set(patterns)
