"""Saved web pages give their article, say what they leave out, and cannot overwhelm the reader."""

import time

import pytest

from onrecord.articles import formats, html
from onrecord.errors import ReadError
from onrecord_db.records import Article, BlockKind, Precision

PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>Harbour vote postponed | Veldhaven Courier</title>
<meta property="og:site_name" content="Veldhaven Courier"><meta name="author" content="Jane Doe">
<meta property="article:published_time" content="2026-03-14T09:30:00+01:00">
<meta property="article:modified_time" content="2026-03-16T10:00:00+01:00">
<link rel="canonical" href="https://example.org/vote">
<script src="https://tracker.example/x.js"></script><link rel="stylesheet" href="https://f.example/f.css">
</head><body><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
<article><h1>Harbour vote postponed</h1><p class="byline">By Jane Doe</p>
<p>Veldhaven: The mayor of Veldhaven, <b>Karel Voss</b>, said on Friday that the vote on the
harbour would be postponed because "nobody has read the plan." 😀</p>
<figure><img src="https://tracker.example/p.gif"><figcaption>The harbour at dusk.</figcaption></figure>
<h2>What happens next</h2>
<p>He told reporters that the council would meet again on Monday, and that every page of the plan
would be read aloud if necessary, line by line, until the last of them had understood it.</p>
<p>“I hope it does not come to that,” Voss added.<br>“But it may.”</p>
<ul><li>The harbour has four quays.</li><li>Two are closed.</li></ul>
<blockquote><p>We were promised a plan in January, and the plan that came was forty pages of
pictures and not a number among them.</p></blockquote>
<p>Read more: Ships turn away from Veldhaven</p>
<p>The opposition called the delay a disgrace, and its leader, Tove Lind, said that the mayor had
known of the errors since December at the latest.</p></article>
<aside><p>Subscribe to our newsletter</p></aside><footer>© 2026 Veldhaven Courier.</footer>
</body></html>"""
BODY = "<p>The council of Veldhaven met on Monday and decided nothing at all, said the mayor, who had called it.</p>"


def page(body: str, head: str = "") -> bytes:
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode()


def words(article: Article, kind: BlockKind) -> list[str]:
    return [article.text[b.span.start : b.span.end] for b in article.blocks if b.kind is kind]


def test_the_article_keeps_its_paragraphs_and_the_menu_is_gone():
    article = html.read(PAGE.encode(), "vote.html")
    assert words(article, BlockKind.HEADLINE) == ["Harbour vote postponed"]
    assert words(article, BlockKind.DATELINE) == ["Veldhaven:"]
    assert words(article, BlockKind.SUBHEADING) == ["What happens next"]
    assert words(article, BlockKind.CAPTION) == ["The harbour at dusk."]
    assert words(article, BlockKind.BODY)[2:4] == [
        "“I hope it does not come to that,” Voss added.",
        "“But it may.”",
    ]
    assert "World" not in article.text


def test_white_space_within_a_paragraph_is_read_as_a_browser_does():
    article = html.read(PAGE.encode(), "vote.html")
    assert words(article, BlockKind.BODY)[0] == (
        "The mayor of Veldhaven, Karel Voss, said on Friday that the vote on the harbour would be "
        'postponed because "nobody has read the plan." 😀'
    )


def test_what_is_left_out_within_the_article_can_be_brought_back():
    article = html.read(PAGE.encode(), "vote.html")
    assert words(article, BlockKind.BOILERPLATE) == ["Read more: Ships turn away from Veldhaven"]


def test_the_page_says_what_it_is():
    article = html.read(PAGE.encode(), "vote.html")
    assert (article.title, article.outlet, article.byline, article.url) == (
        "Harbour vote postponed", "Veldhaven Courier", "Jane Doe", "https://example.org/vote",
    )  # fmt: skip
    assert article.published is not None
    assert article.published.value == "2026-03-14T09:30+01:00"
    assert article.published.precision is Precision.MINUTE


def test_a_date_of_change_is_not_a_date_of_publication():
    head = '<meta property="article:modified_time" content="2026-03-16">'
    assert html.read(page(BODY * 3, head), "a.html").published is None


def test_a_date_in_an_address_or_a_footer_is_not_taken():
    head = '<link rel="canonical" href="https://example.org/2026/03/14/vote">'
    assert html.read(page(BODY * 3 + "<footer>© 2026</footer>", head), "a.html").published is None


def test_a_printed_date_wins_over_a_vaguer_one_in_the_head():
    head = '<meta name="date" content="03/04/2026">'
    body = "<h1>The harbour vote</h1><p>By Jane Doe</p><p>14 March 2026</p>"
    published = html.read(page(body + BODY * 3, head), "a.html").published
    assert published is not None
    assert published.value == "2026-03-14"


def test_linked_data_gives_author_outlet_and_date():
    head = """<script type="application/ld+json">{"@graph": [{"@type": "WebSite"}, {"@type": "NewsArticle",
    "datePublished": "2026-03-14", "author": [{"name": "Jane Doe"}, {"name": "Ola Nord"}],
    "publisher": {"name": "Veldhaven Courier"}}]}</script>"""
    article = html.read(page(BODY * 3, head), "a.html")
    assert (article.byline, article.outlet) == ("Jane Doe, Ola Nord", "Veldhaven Courier")
    assert article.published is not None
    assert article.published.value == "2026-03-14"


@pytest.mark.parametrize("encoding", ["cp1252", "iso-8859-1", "utf-8"])
def test_the_declared_encoding_is_read_as_browsers_do(encoding):
    head = f'<meta http-equiv="Content-Type" content="text/html; charset={encoding}">'
    body = "<p>The café in Veldhaven, said its owner, has been closed since the harbour closed.</p>"
    data = page(body, head).decode().encode(encoding)
    assert "café" in html.read(data, "a.html").text


def test_a_short_page_is_read_without_its_menu():
    article = html.read(page("<nav><p>Home</p></nav><p>He said no.</p>"), "a.html")
    assert article.text == "He said no."


def test_scripts_and_hidden_parts_are_not_text():
    body = "<script>alert('x')</script><p hidden>secret</p><style>p{}</style>" + BODY * 2
    article = html.read(page(body), "a.html")
    assert not {"alert", "secret", "p{}"} & set(article.text.split())


BOMBS = {
    "attributes": "<p " + " ".join(f"a{n}=1" for n in range(200_000)) + ">x</p>",
    "many tags with attributes": ("<p " + " ".join(f"a{n}=1" for n in range(900)) + ">x</p>")
    * 1000,
    "deep": "<div>" * 200_000 + BODY,
    "inline": "<b><i><font>" * 20_000 + BODY,
    "paragraphs": "<p>x</p>" * 300_000,
}
HARD = {
    "angles": "<" * 1_000_000,
    "depth": "<div>" * 2_000 + BODY + "</div>" * 2_000,
    "tables": "<table><tr><td>" * 300 + BODY + "</td></tr></table>" * 300,
    "entities": "&amp;" * 1_000_000,
    "linked data": '<script type="application/ld+json">' + "[" * 100_000 + "</script>" + BODY,
    "one paragraph": "<p>" + "word " * 400_000 + "</p>",
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_page_built_to_overwhelm_is_refused_soon(tmp_path, bomb):
    path = tmp_path / "bomb.html"
    path.write_bytes(page(BOMBS[bomb]))
    start = time.monotonic()
    with pytest.raises(ReadError, match="cannot be read safely"):
        formats.read(path)
    assert time.monotonic() - start < 10


@pytest.mark.parametrize("kind", HARD)
def test_a_hard_page_is_read_in_time(tmp_path, kind):
    path = tmp_path / "hard.html"
    path.write_bytes(page(HARD[kind]))
    start = time.monotonic()
    assert formats.read(path).text
    assert time.monotonic() - start < 20


def test_more_than_10_mb_of_html_are_refused_unread(tmp_path):
    path = tmp_path / "large.html"
    with path.open("wb") as file:
        file.truncate(10_000_001)
    with pytest.raises(ReadError, match="too large"):
        formats.read(path)
