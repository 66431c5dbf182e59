"""The command line: one module a group of commands. Exit 0 clean, 1 problems, 2 usage."""

import click

from dossier.cli import deciding
from dossier.cli.adding import add
from dossier.cli.comparing import diff
from dossier.cli.extracting import extract
from dossier.cli.publishing import build, check
from dossier.cli.reviewing import queue
from dossier.cli.starting import init


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="dossier", prog_name="dossier")
def main() -> None:
    """Raw news article texts in, a static, searchable, citable dossier out."""


for command in (add, build, check, diff, extract, init, queue, *deciding.COMMANDS):
    main.add_command(command)
