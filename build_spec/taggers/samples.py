"""Turn parsed articles into what the network learns from: windows with their labels."""

import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from onrecord.claims.tagging.pieces import Pieces
from onrecord.claims.tagging.relations import pair_inputs
from onrecord.claims.tagging.windows import Stretch, Window, inputs, packed, stretches
from onrecord.claims.tagging.words import Ints, Words, case_of, words_of
from onrecord.claims.tokens import Token
from taggers.articles import ParsedParagraph
from taggers.attributions import CONTENT, SOURCE, Anchored, kind_of
from taggers.gold import touches
from taggers.names import renamed, requoted, voted

WINDOW = 192  # pieces; more cost more time than they gave, 2026-11
INNER = 3  # label of a cue's words beside its anchor
_LIKELY = 0.05  # share of its uses from which on a word that is no cue is shown with its pairs
_MOST_OF_NEW_NAME = 6  # pieces


@dataclass(frozen=True, slots=True, kw_only=True)
class Tables:
    """What the numbers of tags, dependency labels and name labels stand for."""

    tags: list[str]
    deps: list[str]
    names: list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairs:
    """Possible cues of one stretch, each with the words of the stretch: arrays of cues x words.

    ``start`` is the stretch's first word in the window. ``kinds`` is 0 of no cue, 1 of saying, 2
    of thinking; ``labels`` are 0 nothing, 1 content, 2 source.
    """

    start: int
    kinds: Ints
    labels: Ints
    given: Mapping[str, Ints]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A window as the program reads it, its labels by word, and its pairs.

    ``versions`` have the same words with other names and marks. ``roles`` is words x (content,
    source): whether the word is one to any cue.
    """

    article: int
    given: Mapping[str, Ints]
    cues: Ints
    names: Ints
    roles: Ints
    pairs: Sequence[Pairs]
    versions: Sequence[Mapping[str, Ints]] = field(default_factory=tuple)

    @property
    def size(self) -> int:
        """Its pieces."""
        return int(self.given["ids"].shape[1])


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated:
    """A parsed article: paragraphs, their tokens, name labels by paragraph, and annotation."""

    paragraphs: Sequence[ParsedParagraph]
    tokens: Sequence[Sequence[Token]]
    names: Sequence[Sequence[str]]
    anchored: Sequence[Sequence[Anchored]]  # by paragraph


def settled_names(paragraphs: Sequence[ParsedParagraph]) -> list[list[str]]:
    """Give the name labels of an article's tokens, by paragraph, after the vote of its mentions."""
    tokens = [token for paragraph in paragraphs for token in paragraph.tokens]
    labels = iter(voted([t.text for t in tokens], [t.name for t in tokens]))
    return [[next(labels) for _ in paragraph.tokens] for paragraph in paragraphs]


def tables(articles: Sequence[Annotated]) -> Tables:
    """Collect the labels that occur."""
    tokens = [t for a in articles for paragraph in a.tokens for t in paragraph]
    named = {name for a in articles for paragraph in a.names for name in paragraph}
    return Tables(
        tags=sorted({t.tag_ for t in tokens}),
        deps=sorted({t.dep_ for t in tokens}),
        names=["O", *sorted(named - {"O"})],
    )


def cue_odds(articles: Sequence[Annotated]) -> dict[str, float]:
    """Give how often a lemma with the first letter of its tag is a cue, as a share of its uses."""
    uses: Counter[str] = Counter()
    hits: Counter[str] = Counter()
    for article in articles:
        for tokens, anchored in zip(article.tokens, article.anchored, strict=True):
            uses.update(map(lemma_key, tokens))
            hits.update(lemma_key(tokens[one.anchor]) for one in anchored)
    return {key: count / uses[key] for key, count in hits.items()}


def lemma_key(token: Token) -> str:
    """Give the key of a token in the table of odds: "say/V"."""
    return f"{token.lemma_.lower()}/{token.tag_[:1]}"


class Sampler:
    """Makes the samples of articles, with fixed tables and vocabulary.

    Args of the constructor: ``odds`` as of ``cue_odds``; ``versions`` is how many more versions
    of each article with other names there are to be.
    """

    def __init__(
        self, tables: Tables, pieces: Pieces, odds: Mapping[str, float], *, versions: int
    ) -> None:
        self._tags = {tag: n for n, tag in enumerate(tables.tags, start=1)}
        self._deps = {label: n for n, label in enumerate(tables.deps, start=1)}
        self._names = {label: n for n, label in enumerate(tables.names)}
        self._pieces = pieces
        self._odds = odds
        self._versions = versions

    def samples(self, number: int, article: Annotated) -> Iterator[Sample]:
        """Give the windows of an article, the same as the program reads."""
        rows = [
            words_of(tokens, paragraph.quotes, self._tags, self._deps)
            for paragraph, tokens in zip(article.paragraphs, article.tokens, strict=True)
        ]
        others = [self._reworded(article, rows, f"{number}.{v}") for v in range(self._versions)]
        for window in packed(self._cut(rows), WINDOW):
            yield replace(
                self._sample(number, article, window),
                versions=[inputs(_other(window, other)) for other in others],
            )

    def _cut(self, rows: Sequence[Words]) -> Iterator[Stretch]:
        for number, words in enumerate(rows):
            own = [self._pieces.of(word) for word in words.text]
            yield from stretches(number, words, own, WINDOW)

    def _reworded(
        self, article: Annotated, rows: Sequence[Words], seed: str
    ) -> dict[tuple[int, int], tuple[str, tuple[int, ...]]]:
        """Give new words with their pieces, by paragraph and place."""
        chance = random.Random(seed)  # noqa: S311  # the same seed gives the same names
        places = [(n, k) for n, words in enumerate(rows) for k in range(len(words))]
        text = [rows[n].text[k] for n, k in places]
        labels = [article.names[n][rows[n].tokens[k]] for n, k in places]
        new = renamed(text, labels, chance) | requoted(text, chance)
        return {
            places[at]: (word, self._pieces.of(word)[:_MOST_OF_NEW_NAME])
            for at, word in new.items()
        }

    def _sample(self, number: int, article: Annotated, window: Window) -> Sample:
        cues, labels, roles, pairs = [], [], [], []
        start = 0
        for stretch in window.stretches:
            tokens = article.tokens[stretch.paragraph]
            own = [tokens[i] for i in stretch.words.tokens[stretch.first : stretch.last]]
            anchored = article.anchored[stretch.paragraph]
            begin = article.paragraphs[stretch.paragraph].start
            cues.append(_cue_labels(own, anchored))
            names = article.names[stretch.paragraph]
            labels.append(np.array([self._names.get(names[t.i], 0) for t in own]))
            roles.append(_roles(own, begin, anchored))
            found = self._pairs(stretch, own, begin, anchored)
            pairs += [replace(found, start=start)] if len(found.kinds) else []
            start += len(own)
        return Sample(
            article=number,
            given=inputs(window),
            cues=np.concatenate(cues),
            names=np.concatenate(labels),
            roles=np.concatenate(roles),
            pairs=pairs,
        )

    def _pairs(
        self, stretch: Stretch, own: Sequence[Token], begin: int, anchored: Sequence[Anchored]
    ) -> Pairs:
        """Give the cues of a stretch, and the words that often are one but here are not."""
        by_token = {one.anchor: one for one in anchored}
        inner = {i for one in anchored for i in one.tokens}
        places, kinds, labels = [], [], []
        for place, token in enumerate(own):
            one = by_token.get(token.i)
            likely = self._odds.get(lemma_key(token), 0) > _LIKELY and token.i not in inner
            if one is None and not likely:
                continue
            places.append(place)
            kinds.append(kind_of(one) if one is not None else 0)
            labels.append([_pair_label(t, begin, one) for t in own])
        at = np.array(places, dtype=np.int64)
        given = pair_inputs(stretch, at, len(self._deps) + 1) if places else {}
        return Pairs(start=0, kinds=np.array(kinds), labels=np.array(labels), given=given)


def _other(window: Window, new: Mapping[tuple[int, int], tuple[str, tuple[int, ...]]]) -> Window:
    """Give a window with other words in some places."""
    changed = []
    for stretch in window.stretches:
        cases, pieces = list(stretch.words.cases), list(stretch.pieces)
        for place in range(stretch.first, stretch.last):
            word, own = new.get((stretch.paragraph, place), ("", ()))
            if word:
                cases[place], pieces[place - stretch.first] = case_of(word), own
        words = replace(stretch.words, cases=cases)
        changed.append(replace(stretch, words=words, pieces=pieces))
    return Window(stretches=changed, size=window.size)


def _cue_labels(own: Sequence[Token], anchored: Sequence[Anchored]) -> Ints:
    labels = {i: INNER for one in anchored for i in one.tokens}
    labels |= {one.anchor: kind_of(one) for one in anchored}
    return np.array([labels.get(token.i, 0) for token in own], dtype=np.int64)


def _roles(own: Sequence[Token], begin: int, anchored: Sequence[Anchored]) -> Ints:
    roles = np.zeros((len(own), 2), dtype=np.int64)
    for one in anchored:
        for column, spans in enumerate((one.marked.content, one.marked.source)):
            for place, token in enumerate(own):
                start = begin + token.idx
                roles[place, column] |= touches(start, start + len(token), spans)
    return roles


def _pair_label(token: Token, begin: int, one: Anchored | None) -> int:
    start = begin + token.idx
    if one is None:
        return 0
    if touches(start, start + len(token), one.marked.content):
        return CONTENT
    return SOURCE if touches(start, start + len(token), one.marked.source) else 0
