"""A paragraph's words as plain lists, read once, so that features cost no look into the parse."""

from dataclasses import dataclass

from onrecord.claims.scene import Scene, lemma

_OPENING = {"“", "«", "„", "``"}
_MARKS = {*'"“”«»„', "``", "''"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What the features are made of, one entry a token."""

    low: list[str]
    lemma: list[str]
    tag: list[str]
    dep: list[str]
    head: list[int]
    entity: list[str]
    quote: list[int]  # number of the quotation, -1 outside
    sentence: list[int]
    children: list[list[int]]
    mark: list[bool]  # the token is a quotation mark

    def __len__(self) -> int:
        return len(self.low)

    def kind(self, i: int) -> str:
        """Give a token's lemma with the first letter of its tag: "state/V" is not "state/N"."""
        return f"{self.lemma[i]}/{self.tag[i][:1]}"


def words_of(scene: Scene) -> Words:
    """Read the lists from a paragraph's parse."""
    tokens = list(scene.doc)
    head = [t.head.i for t in tokens]
    children: list[list[int]] = [[] for _ in tokens]
    for i, h in enumerate(head):
        if h != i:
            children[h].append(i)
    low = [t.lower_ for t in tokens]
    return Words(
        low=low,
        lemma=[lemma(t) for t in tokens],
        tag=[t.tag_ for t in tokens],
        dep=[t.dep_ for t in tokens],
        head=head,
        entity=[t.ent_type_ for t in tokens],
        quote=scene.quote_of,
        sentence=scene.sentence_of,
        children=children,
        mark=[w in _MARKS for w in low],
    )
