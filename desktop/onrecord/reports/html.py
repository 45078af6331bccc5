"""The verification report of an article as one HTML file: no script, nothing from elsewhere."""

import base64
import hashlib
import tomllib
from collections.abc import Iterable
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from onrecord import paths
from onrecord.reports import data as report
from onrecord.reports import summary, wording
from onrecord.reports.data import ReportData
from onrecord.reports.marks import paragraphs

_TEMPLATE = "article.html.j2"


def render(data: ReportData) -> bytes:
    """Give the report as UTF-8. Equal data give equal bytes; the time stands in one place."""
    groups = summary.groups(data)
    tallies = summary.tallies(data)
    css = _styles([tally.count for tally in tallies])
    page = (
        _environment()
        .get_template(_TEMPLATE)
        .render(
            data=data,
            css=Markup(css),  # noqa: S704  # our own file and our own numbers; escaping would break it
            css_hash=_style_hash(css),
            snapshot=report.snapshot_id(data),
            claims=report.reported(data),
            thoughts=report.thoughts(data),
            groups=groups,
            tallies=tallies,
            counts=summary.in_words(data),
            silent=summary.silent(data),
            unchecked=summary.unchecked(data),
            paragraphs=paragraphs(data.version.text, data.version.blocks, report.reported(data)),
            colour={claim.id: _colour(group.place) for group in groups for claim in group.claims},
            reviewers=_reviewers(data),
            wording=wording,
            adds_words=wording.adds_words,
        )
    )
    return page.encode("utf-8")


def printed(text: object) -> Markup:
    """Escape a text and show the characters in it that are invisible and have an effect."""
    parts = wording.SHOWN.split(str(text))  # plain text and such characters by turns
    marked = (Markup('<span class="code">{}</span>').format(_name(part)) for part in parts[1::2])
    shown = [*marked, Markup("")]
    return Markup("").join(
        piece for plain, mark in zip(parts[::2], shown, strict=True) for piece in (plain, mark)
    )


def spelled(text: str) -> str:
    """Do what ``printed`` does where no markup can stand."""
    return wording.SHOWN.sub(lambda found: _name(found[0]), text)


def _name(character: str) -> str:
    return f"U+{ord(character):04X}"


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(paths.resource("templates")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["printed"] = printed
    environment.filters["spelled"] = spelled
    environment.filters["colour"] = _colour
    return environment


def _styles(counts: Iterable[int]) -> str:
    """Join colours, rules and the widths of the verdict bar, which no style attribute may hold."""
    light, dark = _theme("light"), _theme("dark")
    rules = paths.resource("templates/article.css").read_text(encoding="utf-8")
    widths = "".join(f".w{place}{{flex-grow:{count}}}" for place, count in enumerate(counts))
    return (
        f":root{{{light}}}\n@media screen and (prefers-color-scheme: dark){{:root{{{dark}}}}}\n"
        f"{rules}\n{widths}\n"
    )


def _theme(name: str) -> str:
    path = paths.resource(f"styles/{name}.toml")
    theme: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    colours = [f"--{role}:{value}" for role, value in theme["colours"].items()]
    actors = [f"--a{place}:{value}" for place, value in enumerate(theme["actors"])]
    return ";".join([*colours, *actors])


def _style_hash(css: str) -> str:
    digest = hashlib.sha256(css.encode("utf-8")).digest()
    return base64.b64encode(digest).decode("ascii")


def _colour(place: int) -> str:
    """Give the classes of an actor's colour: eight colours, then the same with a square badge."""
    again = " again" if place >= summary.ACTOR_COLOURS else ""
    return f"a{place % summary.ACTOR_COLOURS}{again}"


def _reviewers(data: ReportData) -> str:
    names = {claim.verdict.decided_by for claim in data.claims if claim.verdict}
    return wording.listed(sorted(names - {""}))
