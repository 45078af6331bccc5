"""Read and analyse many files at once, each in a worker process, for the command line."""

import contextlib
import hashlib
import queue
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from onrecord.articles.formats import FORMATS, files_in
from onrecord.errors import KnownError, ReadError
from onrecord.services import importing, workers
from onrecord.services.workers import Worker
from onrecord_db import articles
from onrecord_db.records import Article, Extraction, WorldDate
from onrecord_db.store import Store

_LARGEST = max(row.largest for row in FORMATS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysed:
    """A file's article and claims, or why there are none."""

    path: Path
    article: Article | None = None
    extraction: Extraction | None = None
    error: KnownError | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What became of a file: the article it is now, or why it is none."""

    path: Path
    article_id: int | None = None
    known: bool = False  # the same file had been imported before
    error: KnownError | None = None


def files(paths: Sequence[Path]) -> list[Path | Analysed]:
    """Replace folders by the files in them that can be read; each file once, in order.

    A folder without such files stands in the result as its error.
    """
    found: dict[Path, Path | Analysed] = {}
    for path in paths:
        try:
            inside = files_in(path) if path.is_dir() else [path]
        except KnownError as error:
            found[path.absolute()] = Analysed(path=path, error=error)
            continue
        found |= {file.absolute(): file for file in inside}
    return list(found.values())


def analyse(
    paths: Sequence[Path],
    *,
    jobs: int = 1,
    keep_text: bool = False,
    published: WorldDate | None = None,
) -> Iterator[Analysed]:
    """Read files and find their claims, ``jobs`` at a time; results in the order of ``paths``.

    Args:
        paths: files, not folders.
        jobs: worker processes; each loads the language model, about 200 MB.
        keep_text: keep plain text exactly.
        published: None takes the date that the article states.
    """
    if not paths:
        return
    free: queue.SimpleQueue[Worker] = queue.SimpleQueue()

    def one(path: Path) -> Analysed:
        worker = free.get()
        try:
            return _analysed(worker, path, keep_text=keep_text, published=published)
        finally:
            free.put(worker)

    with contextlib.ExitStack() as stack:
        count = min(jobs, len(paths))
        pool = stack.enter_context(ThreadPoolExecutor(max_workers=count))
        for worker in [Worker() for _ in range(count)]:
            worker.start()
            stack.callback(worker.close)  # first of all: it ends the jobs that threads wait for
            free.put(worker)
        stack.callback(pool.shutdown, wait=False, cancel_futures=True)
        yield from pool.map(one, paths)


def import_files(
    store: Store,
    paths: Sequence[Path],
    *,
    jobs: int = 1,
    published: WorldDate | None = None,
    outlet: str | None = None,
) -> Iterator[Imported]:
    """Store files with their claims and matches; a file that fails does not stop the others.

    Files that were imported before come first and are not read again; one in the trash is
    taken out of it.
    """
    known = {path: _known(store, path) for path in paths}
    for path, article_id in known.items():
        if article_id is not None:
            if articles.row(store, article_id).trashed_at:
                importing.restore_article(store, article_id)
            yield Imported(path=path, article_id=article_id, known=True)
    new = [path for path, article_id in known.items() if article_id is None]
    for done in analyse(new, jobs=jobs, published=published):
        yield _store(store, done, outlet)


def _store(store: Store, done: Analysed, outlet: str | None) -> Imported:
    """Store an article and its claims in one transaction: nothing is half stored."""
    article, extraction = done.article, done.extraction
    if article is None or extraction is None:
        return Imported(path=done.path, error=done.error)
    again = articles.find_by_raw(store, article.raw_sha256)  # the same bytes under two names
    if again is not None:
        return Imported(path=done.path, article_id=again, known=True)
    article = replace(article, outlet=outlet or article.outlet)
    try:
        raw = original(done.path, article)
        with store.step(f"Import {done.path.name}", undoable=False):
            article_id = articles.add(store, article, file_name=done.path.name, raw=raw)
            importing.keep_extraction(store, article_id, extraction)
    except KnownError as error:
        return Imported(path=done.path, error=error)
    return Imported(path=done.path, article_id=article_id)


def original(path: Path, article: Article) -> bytes:
    """Give the bytes that an article was read from.

    Raises:
        ReadError: the file is gone or was changed since.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        message = f"{path.name} could not be read: {error.strerror or error}."
        raise ReadError(message, hint="Check that the file is still there.") from error
    if hashlib.sha256(raw).hexdigest() != article.raw_sha256:
        message = f"{path.name} changed while it was being read."
        raise ReadError(message, hint="Import it again.")
    return raw


def _known(store: Store, path: Path) -> int | None:
    """Give the article that was made of the same bytes; None too when the file is unreadable."""
    try:
        if not path.is_file() or path.stat().st_size > _LARGEST:
            return None
        raw = path.read_bytes()
    except OSError:
        return None  # reading it will say why
    return articles.find_by_raw(store, hashlib.sha256(raw).hexdigest())


def _analysed(
    worker: Worker, path: Path, *, keep_text: bool, published: WorldDate | None
) -> Analysed:
    try:
        read = workers.read_article(worker, path, keep_text=keep_text).future.result()
        article = workers.article_from(read)
        article = replace(article, published=published or article.published)
        job = workers.extract(
            worker, article.text, article.blocks, article.published, language=article.language
        )
        return Analysed(
            path=path, article=article, extraction=workers.extraction_from(job.future.result())
        )
    except KnownError as error:
        return Analysed(path=path, error=error)
