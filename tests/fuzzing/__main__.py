"""``python -m tests.fuzzing``: change inputs at random, and keep each one that a reader neither takes nor refuses."""

from __future__ import annotations

import argparse
import sys
import time
import traceback
from hashlib import sha256
from random import Random

from tests.fuzzing.changing import CORPUS, changed, inputs
from tests.fuzzing.readers import READERS


def main(arguments: list[str] | None = None) -> int:
    """Run the command line, and return the exit status: 1 after a finding."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzzing", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="reader", help=f"one of {', '.join(READERS)} [all]")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=60, help="for each reader [60]")
    options = parser.parse_args(arguments)
    if unknown := set(options.names) - set(READERS):
        parser.error(f"no reader has the name {', '.join(sorted(unknown))}; there are {', '.join(READERS)}")
    findings = [_findings(name, options.seed, options.seconds) for name in options.names or READERS]
    return 1 if any(findings) else 0


def _findings(name: str, seed: int, seconds: float) -> int:
    """Change inputs of a reader for a time, and return how many were neither taken nor refused."""
    corpus, read, chance = inputs(name), READERS[name], Random(f"{name} {seed}")
    ends, tried, found = time.monotonic() + seconds, 0, 0
    while time.monotonic() < ends:
        data = changed(chance, corpus)
        tried += 1
        try:
            read(data)
        except Exception:  # noqa: BLE001 - a finding is whatever a reader was not to raise
            traceback.print_exc()
            kept = CORPUS / name / f"found-{sha256(data).hexdigest()[:12]}"
            kept.write_bytes(data)
            print(f"{name}: kept as {kept.relative_to(CORPUS)}", flush=True)
            found += 1
    print(f"{name}: {tried} inputs, {found} findings", flush=True)
    return found


if __name__ == "__main__":
    sys.exit(main())
