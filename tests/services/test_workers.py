"""Worker processes answer, stop when told, and come back after a crash. Real processes."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import wait
from pathlib import Path

import pytest

from onrecord.errors import BugError, CancelledError, KnownError, ReadError, WorkerError
from onrecord.services import workers
from onrecord_db.records import Article, BlockKind

# A worker with ops that misbehave; everything else is the real one.
MISBEHAVING = """
import os, socket, sys, threading, time, urllib.request
from onrecord import worker

def stubborn(payload, context):
    time.sleep(60)

def willing(payload, context):
    context.progress(1, 2)
    context.stop.wait(60)
    raise worker._cancelled()

def noisy(payload, context):
    print("noise")
    os.write(1, b'{"id": 1, "result": "noise"}\\n')
    os.system("echo noise")
    return {"read": sys.stdin.read()}

def connect(payload, context):
    try:
        urllib.request.urlopen("http://127.0.0.1:9/")
    except OSError as error:
        return str(error)

def lookup(payload, context):
    try:
        socket.getaddrinfo("example.org", 80)
    except OSError as error:
        return str(error)

def nonsense(payload, context):
    context._send({"id": "x"})

def bug(payload, context):
    return 1 // 0

def pid(payload, context):
    return os.getpid()

def niceness(payload, context):
    return os.nice(0)

OPS = (stubborn, willing, noisy, connect, lookup, nonsense, bug, pid, niceness)
worker.main(extra={op.__name__: op for op in OPS})
"""
TEXT = "The harbour vote\n\nVeldhaven: Mayor Karel Voss said in Veldhaven on Friday that nobody had read the plan. 😀\n"


@pytest.fixture
def restarts():
    return []


@pytest.fixture
def worker(restarts, monkeypatch):
    monkeypatch.setenv("ONRECORD_TEST", "1")
    running = workers.Worker(on_restart=restarts.append)
    running.start()
    yield running
    running.close()


@pytest.fixture
def odd_worker(restarts, tmp_path):
    (tmp_path / "odd.py").write_text(MISBEHAVING)
    command = [sys.executable, "-P", str(tmp_path / "odd.py")]
    running = workers.Worker(on_restart=restarts.append, command=command, nice=2)
    running.start()
    yield running
    running.close()


def read(worker: workers.Worker, path: Path) -> Article:
    return workers.article_from(workers.read_article(worker, path).future.result(20))


def answer(worker: workers.Worker, op: str) -> object:
    return json.loads(worker.submit(op, {}).future.result(20))


def has_ended(pid: int) -> bool:
    end = time.monotonic() + 5
    while time.monotonic() < end and Path(f"/proc/{pid}").exists():
        time.sleep(0.02)
    return not Path(f"/proc/{pid}").exists()


def test_a_file_comes_back_as_an_article(worker, tmp_path):
    (tmp_path / "vote.txt").write_text(TEXT, encoding="utf-8")
    article = read(worker, tmp_path / "vote.txt")
    assert article.text == TEXT
    assert [block.kind for block in article.blocks] == [
        BlockKind.HEADLINE, BlockKind.DATELINE, BlockKind.BODY,
    ]  # fmt: skip


def test_a_saved_page_is_read_within_the_limits(worker, tmp_path):
    paragraph = "<p>The council met on Monday and decided nothing at all, said the mayor.</p>"
    (tmp_path / "a.html").write_text(f"<html><body><h1>Vote</h1>{paragraph}</body></html>")
    assert "decided nothing" in read(worker, tmp_path / "a.html").text


def test_pasted_text_comes_back_as_an_article(worker):
    data = workers.read_pasted(worker, TEXT + "\ud83d", "Pasted text").future.result(20)
    assert workers.article_from(data).text == TEXT + "\ufffd"


def test_a_refused_file_raises_its_sentence_and_hint(worker, tmp_path):
    with pytest.raises(ReadError, match="There is no file gone") as caught:
        read(worker, tmp_path / "gone.txt")
    assert caught.value.hint


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux names files by any bytes")
def test_a_file_name_that_is_no_text_is_read(worker, tmp_path):
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/quay\xe9.txt"))
    path.write_text(TEXT, encoding="utf-8")
    assert read(worker, path).text == TEXT


def test_jobs_of_a_lane_are_done_in_order(worker):
    texts = [f"He said {number}." for number in range(20)]
    jobs = [workers.read_pasted(worker, text, "x") for text in texts]
    assert [workers.article_from(job.future.result(20)).text for job in jobs] == texts


@pytest.mark.slow
def test_claims_are_extracted_with_progress(worker):
    pytest.importorskip("onrecord.claims.extract")
    article = workers.article_from(workers.read_pasted(worker, TEXT, "x").future.result(20))
    job = workers.extract(worker, article.text, article.blocks, None)
    seen = []
    job.on_progress = lambda done, total: seen.append((done, total))
    extraction = workers.extraction_from(job.future.result(50))
    assert extraction.extractor
    assert all(0 <= done <= total for done, total in seen)


def test_a_crash_fails_the_job_and_is_told(worker, restarts):
    with pytest.raises(WorkerError, match="stopped unexpectedly"):
        worker.submit("crash", {}).future.result(20)
    worker.close()
    assert restarts == ["The worker stopped unexpectedly and was started again."]


def test_the_job_after_a_crash_is_done(odd_worker):
    assert isinstance(odd_worker.submit("bug", {}).future.exception(20), WorkerError)
    assert answer(odd_worker, "pid")


def test_a_crash_of_the_analysis_leaves_reading_alone(worker, tmp_path):
    crash = worker.submit("crash", {})
    assert workers.article_from(workers.read_pasted(worker, TEXT, "x").future.result(20)).text
    assert isinstance(crash.future.exception(20), WorkerError)


def test_jobs_that_wait_survive_a_crash(odd_worker):
    bug, after = odd_worker.submit("bug", {}), odd_worker.submit("pid", {})
    assert isinstance(bug.future.exception(20), WorkerError)
    assert int(after.future.result(20))


def test_a_willing_job_is_cancelled_and_its_process_kept(odd_worker, restarts):
    before = answer(odd_worker, "pid")
    job = odd_worker.submit("willing", {})
    begun = threading.Event()
    job.on_progress = lambda *_: begun.set()
    assert begun.wait(20)
    job.cancel()
    with pytest.raises(CancelledError):
        job.future.result(1)
    assert answer(odd_worker, "pid") == before
    assert restarts == []


def test_a_stubborn_job_is_cancelled_by_a_new_process(odd_worker, restarts):
    before = answer(odd_worker, "pid")
    job = odd_worker.submit("stubborn", {})
    after = odd_worker.submit("pid", {})
    start = time.monotonic()
    job.cancel()
    with pytest.raises(CancelledError):
        job.future.result(1)
    assert json.loads(after.future.result(20)) != before
    assert time.monotonic() - start < 5
    assert restarts == []


def test_a_waiting_job_is_cancelled_at_once(odd_worker):
    first, second = odd_worker.submit("stubborn", {}), odd_worker.submit("pid", {})
    second.cancel()
    with pytest.raises(CancelledError):
        second.future.result(1)
    first.cancel()


def test_cancelling_a_finished_job_does_nothing(odd_worker):
    job = odd_worker.submit("pid", {})
    result = job.future.result(20)
    job.cancel()
    answer(odd_worker, "pid")
    assert job.future.result(0) == result


def test_reading_that_takes_too_long_is_stopped(tmp_path, monkeypatch):
    slow = "import time\nfrom onrecord import worker\nworker.main(extra={'read': lambda p, c: time.sleep(60)})"
    (tmp_path / "slow.py").write_text(slow)
    monkeypatch.setitem(workers._SECONDS, "read", 0.5)
    worker = workers.Worker(command=[sys.executable, "-P", str(tmp_path / "slow.py")])
    worker.start()
    with pytest.raises(WorkerError, match="took longer"):
        workers.read_article(worker, tmp_path / "a.txt").future.result(20)
    worker.close()


def test_what_others_print_does_not_reach_the_protocol(odd_worker):
    assert answer(odd_worker, "noisy") == {"read": ""}


@pytest.mark.parametrize("op", ["connect", "lookup"])
def test_the_network_is_refused(odd_worker, op):
    assert "no network connections" in str(answer(odd_worker, op))


def test_an_answer_that_makes_no_sense_fails_the_job(odd_worker, caplog):
    with pytest.raises(WorkerError):
        odd_worker.submit("nonsense", {}).future.result(20)
    assert "broke the protocol" in caplog.text
    caplog.clear()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows takes the priority as a flag")
def test_the_process_steps_back_for_others(odd_worker):
    assert answer(odd_worker, "niceness") == os.nice(0) + 2


def test_a_worker_that_cannot_start_fails_each_job(tmp_path):
    worker = workers.Worker(command=[str(tmp_path / "nothing")])
    worker.start()
    with pytest.raises(WorkerError, match="could not be started"):
        worker.submit("warm", {}).future.result(20)
    worker.close()


def test_a_worker_that_dies_at_once_fails_each_job_and_is_not_restarted(restarts):
    worker = workers.Worker(command=[sys.executable, "-c", "0"], on_restart=restarts.append)
    worker.start()
    jobs = [worker.submit("warm", {}), worker.submit("warm", {})]
    assert all(isinstance(job.future.exception(20), WorkerError) for job in jobs)
    assert restarts == []
    worker.close()


def test_closing_cancels_what_is_not_done(odd_worker):
    jobs = [odd_worker.submit("stubborn", {}), odd_worker.submit("stubborn", {})]
    odd_worker.close()
    assert not wait([job.future for job in jobs], timeout=5).not_done
    assert all(isinstance(job.future.exception(), CancelledError) for job in jobs)


def test_a_closed_worker_takes_no_jobs(worker):
    worker.close()
    with pytest.raises(BugError):
        workers.warm(worker)


def test_an_unknown_op_is_a_crash_not_a_silence(worker):
    with pytest.raises(WorkerError):
        worker.submit("dance", {}).future.result(20)


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_the_process_ends_when_its_parent_is_killed(tmp_path):
    parent = f"""
import sys, json, time
from onrecord.services import workers
w = workers.Worker(command=[sys.executable, "-P", {str(tmp_path / "odd.py")!r}])
w.start()
pid = w.submit("pid", {{}}).future.result(20).decode()
w.submit("stubborn", {{}})
time.sleep(0.2)
print(pid, flush=True)
time.sleep(60)
"""
    (tmp_path / "odd.py").write_text(MISBEHAVING)
    with subprocess.Popen([sys.executable, "-c", parent], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        pid = int(process.stdout.readline())
        process.kill()
    assert has_ended(pid)


@pytest.mark.skipif(sys.platform == "win32", reason="sends a POSIX signal")
def test_ctrl_c_is_the_parents(odd_worker):
    os.kill(int(str(answer(odd_worker, "pid"))), signal.SIGINT)
    assert answer(odd_worker, "pid")


@pytest.mark.parametrize("data", [b"{}", b"[", b'{"text": 1}', b"null"])
def test_an_article_that_is_none_is_refused(data):
    with pytest.raises(WorkerError):
        workers.article_from(data)


def test_an_article_whose_blocks_lie_outside_its_text_is_refused():
    data = json.dumps(
        {"text": "ab", "blocks": [{"span": [0, 3], "kind": "body", "included": True}],
         "reader": "text 1", "raw_sha256": ""}
    )  # fmt: skip
    with pytest.raises(WorkerError):
        workers.article_from(data.encode())


def test_an_extraction_that_is_none_is_refused():
    with pytest.raises(KnownError):
        workers.extraction_from(b'{"actors": []}')
