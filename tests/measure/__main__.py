"""`python -m tests.measure [DATA] [--errors]`: the measures of MEASURES.md.

Without DATA our own labelled texts are measured, which are part of the repository; with `--errors` also what is
wrong in them is told. DATA is a folder of public corpora as MEASURES.md describes it.
"""

import sys
from pathlib import Path

from tests.measure import corpora, own
from tests.measure.tallies import table


def main(arguments: list[str]) -> int:
    """Print the table; 2 for a folder that is none."""
    folders = [Path(argument) for argument in arguments if argument != "--errors"]
    if missing := [folder for folder in folders if not folder.is_dir()]:
        print(f"{missing[0]}: no such folder: give the data folder that MEASURES.md describes", file=sys.stderr)
        return 2
    for folder in folders:
        print(table(corpora.measure(folder).items()))
    for code in () if folders else ("en", "id"):
        tallies, wrong = own.measure(code)
        print(table((f"{code}.{name}", tally) for name, tally in tallies.items()))
        print(*(wrong if "--errors" in arguments else ()), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
