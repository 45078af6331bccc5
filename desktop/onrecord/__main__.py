"""The program's start: the worker process, or the command line."""

import sys


def main() -> int:
    """Run the program; give its exit status."""
    if sys.argv[1:2] == ["--worker"]:  # a frozen program starts itself as its worker
        from onrecord import worker  # noqa: PLC0415  # before anything of the window

        return worker.main(sys.argv[2:])
    from onrecord.cli.main import main as run  # noqa: PLC0415  # the worker needs none of it

    return run()


if __name__ == "__main__":
    sys.exit(main())
