"""Score the extraction against our own stories, and print what was missed, wrong or extra.

.venv/bin/python -m tests.quality.stories            a table
.venv/bin/python -m tests.quality.stories --errors   ... with every mistake
.venv/bin/python -m tests.quality.stories --german   the German articles
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quality_scores import Figures

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))  # tests/, as pytest has it


def main() -> None:
    """Read every story and print a row for each, then one for all."""
    from onrecord.claims.extract import Extractor
    from quality_scores import FOLDER, GERMAN, articles, measure, total

    parser = argparse.ArgumentParser(prog="python -m tests.quality.stories", description=__doc__)
    parser.add_argument("--errors", action="store_true", help="list every mistake")
    parser.add_argument("--german", action="store_true", help="read the German articles")
    wants = parser.parse_args()
    folder, language = (GERMAN, "de") if wants.german else (FOLDER, "en")
    extractor = Extractor()
    rows = []
    print(
        "| article | gold | found | right actor | extra | missed | accuracy | B³ claims | B³ names |"
    )
    print("|---|---|---|---|---|---|---|---|---|")
    for story, actors in articles(folder):
        found = extractor(
            story.text, blocks=story.blocks, language=language, published=story.published
        )
        rows.append(measure(story, actors, found))
        print(_row(rows[-1]))
    whole = total(rows)
    print(_row(whole))
    print(
        f"\nclaims with the right actor: {whole.right / whole.gold:.3f} of gold, F1 {whole.claim_f1:.3f}"
    )
    print(f"of the {whole.found - whole.right} wrong actors, {whole.nobody} are left open")
    print(f"of the {whole.extra} extra ones, {whole.idle} are thoughts, wishes and plans")
    if wants.errors:
        for row in rows:
            print(
                f"\n{row.name}\n  missed: {', '.join(row.missed)}\n  wrong actor: {', '.join(row.wrong)}"
            )
            print(*(f"  extra: {text}" for text in row.extras), sep="\n")


def _row(row: Figures) -> str:
    from quality_scores import f1

    cells = (row.name, row.gold, row.found, row.right, row.extra, row.gold - row.found)
    shares = (f"{x:.3f}" for x in (row.accuracy, f1(row.claim_cubes), f1(row.name_cubes)))
    return "| " + " | ".join(map(str, (*cells, *shares))) + " |"


if __name__ == "__main__":
    main()
