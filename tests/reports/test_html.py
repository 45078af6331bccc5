"""The HTML report: whole, inert, the same for the same data."""

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from onrecord.reports import html as html_report
from onrecord.reports.data import ReportData, snapshot_id
from reports.harbour import TEXT, hostile, report

PAYLOADS = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "</style><style>@import url(http://x.example)</style>",
    "{{ 7 * 7 }}{% raw %}",
    "<!-- --><svg onload=alert(1)>",
    "</bdi></p></main><iframe src=//x.example>",
    "https://x.example/\"onclick='x'",
    "&lt;b&gt; &amp; <base href=//x.example>",
]
VOID = {"meta", "link", "br", "img", "base", "input", "hr"}


class Page(HTMLParser):
    """What a browser would make of a page: elements, their attributes and the text."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.words: list[str] = []
        self.styles: list[str] = []
        self.feed(content.decode("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        (self.styles if self.open[-1:] == ["style"] else self.words).append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())

    def all(self, name: str) -> list[str]:
        return [attrs[name] or "" for _, attrs in self.tags if name in attrs]


def page(data: ReportData) -> Page:
    return Page(html_report.render(data))


def test_every_element_is_closed_in_order() -> None:
    assert page(report()).open == []


def test_the_header_says_what_was_checked() -> None:
    text = page(report()).text
    assert "Ferry strike looms as city and port union trade blame The Lorne Courier" in text
    assert "Published: 12 May 2025" in text
    assert hashlib.sha256(TEXT.encode()).hexdigest()[:12] in text
    assert "OnRecord 0.1.0" in text


def test_an_unknown_date_is_called_unknown() -> None:
    data = report()
    undated = replace(data, article=replace(data.article, published=None))
    assert "Published: date unknown" in page(undated).text


def test_the_bar_has_its_counts_in_words() -> None:
    counts = "7 claims: 1 True, 1 False, 1 Not checkable and 4 not checked."
    assert counts in page(report()).all("aria-label")


def test_a_claim_shows_quotation_verdict_reason_and_sources() -> None:
    text = page(report()).text
    assert "the city had offered a pay rise of 6 percent over two years ✔ True" in text
    assert "True. The claim is accurate as it was said" in text
    assert "The signed offer says so, and the council's minutes agree." in text
    assert "“an increase of 3 percent in each of the two years, subject to a vote”" in text
    assert hashlib.sha256(b"offer").hexdigest() in text


def test_a_date_stands_as_printed_and_as_computed() -> None:
    text = page(report()).text
    assert "“on Sunday”: 11 May 2025 (computed from the published date)" in text


def test_a_claim_that_came_back_names_the_earlier_one() -> None:
    said = "Same claim by Rosa Lindqvist in Union counts its losses, 3 February 2025 ≈ Partly true"
    assert said in page(report()).text


def test_a_match_that_nobody_confirmed_says_so() -> None:
    data = report()
    match = replace(data.claims[6].seen_before[0], state="proposed")
    claims = (*data.claims[:6], replace(data.claims[6], seen_before=(match,)))
    assert "(proposed, not confirmed)" in page(replace(data, claims=claims)).text


def test_what_was_not_checked_is_named_with_the_reason() -> None:
    text = page(report()).text
    assert "3 claims without a verdict Nobody has looked at them yet. 4 5 6" in text
    assert "1 claim without a verdict The check is under way. 2" in text
    assert "1 verdict without a source" in text
    assert "1 reported thought, wish or plan" in text
    assert "2 parts of the page left out of the analysis" in text
    assert "What the article says in its own voice" in text


def test_the_article_is_printed_whole_with_numbered_marks() -> None:
    content = html_report.render(report()).decode()
    printed = content[content.index('<div class="printed"') : content.index('<section id="method"')]
    plain = re.sub(r'<a class="n.*?</a>|<span class="tag".*?</span>|<[^>]*>', "", printed)
    assert plain.split() == [
        word.replace('"', "&#34;").replace("'", "&#39;") for word in TEXT.split()
    ]
    assert re.findall(r'id="mark-(\d)"', printed) == list("1234567")


def test_every_link_inside_the_page_has_its_target() -> None:
    found = page(report())
    targets = {link.removeprefix("#") for link in found.all("href") if link.startswith("#")}
    assert targets <= set(found.all("id"))
    assert len(found.all("id")) == len(set(found.all("id")))


def test_links_go_to_http_only_and_tell_nobody_where_from() -> None:
    links = [attrs for tag, attrs in page(report()).tags if tag == "a"]
    away = [attrs for attrs in links if not str(attrs["href"]).startswith("#")]
    assert {attrs["rel"] for attrs in away} == {"noreferrer noopener external"}
    assert all(str(attrs["href"]).startswith("https://") for attrs in away)


def test_the_policy_allows_the_one_style_and_nothing_else() -> None:
    found = page(report())
    digest = hashlib.sha256("".join(found.styles).encode()).digest()
    assert found.all("content")[0] == (
        f"default-src 'none'; style-src 'sha256-{base64.b64encode(digest).decode()}'; "
        "base-uri 'none'; form-action 'none'"
    )


def test_nothing_is_loaded_from_anywhere() -> None:
    found = page(report())
    assert not {"script", "link", "img", "iframe", "object", "base"} & {t for t, _ in found.tags}
    assert not [name for _, attrs in found.tags for name in attrs if name in {"src", "style"}]
    assert "url(" not in "".join(found.styles)
    assert "@import" not in "".join(found.styles)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_hostile_text_stays_text_in_every_field(payload: str) -> None:
    found, plain = page(hostile(payload)), page(hostile("plain"))
    assert found.open == []
    assert {tag for tag, _ in found.tags} <= {tag for tag, _ in plain.tags} | {"a"}
    assert not [name for _, attrs in found.tags for name in attrs if name.startswith("on")]
    assert found.styles == plain.styles
    assert all(link.startswith(("#", "https://")) for link in found.all("href"))
    assert found.text.count(" ".join(payload.split())) >= 10


def test_marks_that_turn_the_reading_direction_are_shown_and_not_obeyed() -> None:
    content = html_report.render(hostile("pay \u202eevil\u202c \x1b[2J")).decode()
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x1b]", content)
    assert '<span class="code">U+202E</span>evil' in content


def test_texts_of_the_article_are_isolated_from_the_report_s_direction() -> None:
    data = hostile("سفينة")
    data = replace(data, article=replace(data.article, direction="rtl", language="ar"))
    content = html_report.render(data).decode()
    assert '<div class="printed" lang="ar" dir="rtl">' in content
    assert '<blockquote lang="ar"><p><bdi dir="rtl">سفينة</bdi>' in content


def test_a_host_in_foreign_letters_is_shown_as_the_network_knows_it() -> None:
    content = html_report.render(hostile("https://\u0440\u0430ypal.example/x")).decode()
    assert "(host xn--ypal-43d9g.example)" in content


def test_the_private_note_is_not_in_the_report() -> None:
    assert b"private note" not in html_report.render(report())


def test_the_same_data_give_the_same_bytes_but_for_the_time() -> None:
    later = replace(report(), generated_at="2026-01-02T03:04+00:00")
    assert html_report.render(report()) == html_report.render(report())
    one = html_report.render(report()).decode()
    other = html_report.render(later).decode()
    assert one.replace("14 May 2025, 09:30 UTC", "2 January 2026, 03:04 UTC") == other
    assert one.count("14 May 2025, 09:30 UTC") == 1


def test_a_changed_verdict_changes_the_snapshot() -> None:
    data = report()
    changed = replace(data, claims=(replace(data.claims[0], verdict=None), *data.claims[1:]))
    assert snapshot_id(changed) != snapshot_id(data)


def test_an_article_without_claims_says_so() -> None:
    empty = replace(report(), claims=(), actors=())
    assert "No claims were found in this article." in page(empty).text
