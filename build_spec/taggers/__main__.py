"""Train the taggers on annotated articles, measure them, and write their card.

FOLDER holds train.jsonl.gz, dev.jsonl.gz and wikinews-dev.jsonl.gz; score.py lies one folder up.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from onrecord.claims.tagging.model import FOLDER
from onrecord.errors import KnownError
from onrecord.paths import resource
from taggers.card import write_card

_WORK = Path(tempfile.gettempdir()) / "onrecord-taggers"


def main() -> int:
    """Carry out one command line and give the exit status."""
    options = _parser().parse_args()
    try:
        if not options.card_only:
            _train(options)
        write_card(options.data, options.out, most=options.most)
    except KnownError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


def _train(options: argparse.Namespace) -> None:
    from taggers.training import Plan, train  # noqa: PLC0415  # the card alone needs no torch

    plan = Plan(
        data=options.data,
        out=options.out,
        work=options.work,
        encoder=options.encoder,
        teacher=options.teacher,
        layers=options.layers,
        passes=options.passes,
        rate=options.rate,
        most=options.most,
    )
    train(plan)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="start.py train",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add = parser.add_argument
    add("--data", type=Path, required=True, metavar="FOLDER", help="annotated articles")
    add("--out", type=Path, default=resource(FOLDER), metavar="FOLDER", help="where the taggers go")
    add("--teacher", type=Path, metavar="FOLDER", help="all-mpnet-base-v2; none without it")
    add("--encoder", type=Path, metavar="FOLDER", help="another than the installed MiniLM")
    add("--layers", type=_layers, default=(0, 1, 3, 5), metavar="N,N", help="of it, from 0")
    add("--passes", type=int, default=24, metavar="N", help="over all articles (24)")
    add("--rate", type=float, default=3e-4, metavar="X", help="of learning (0.0003)")
    add("--work", type=Path, default=_WORK, metavar="FOLDER", help="keeps parses for the next time")
    add("--most", type=int, metavar="N", help="read only the first N articles of each set")
    add("--card-only", action="store_true", help="keep the taggers; measure them anew")
    return parser


def _layers(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in text.split(","))


if __name__ == "__main__":
    raise SystemExit(main())
