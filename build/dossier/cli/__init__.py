"""The command line: one module a group of commands. Exit 0 clean, 1 problems, 2 usage."""

import gc
from importlib import import_module

import click

# Each command and the module here that has it.
MODULES = {
    "add": "adding",
    "build": "publishing",
    "check": "publishing",
    "diff": "comparing",
    "extract": "extracting",
    "init": "starting",
    "review": "reviewing",
    "timeline": "recounting",
    "zip": "publishing",
    **dict.fromkeys(("accept", "reject", "unsure", "merge", "different", "split"), "deciding"),
    **dict.fromkeys(("set", "about", "mention", "quote", "confirm", "schema"), "deciding"),
}
# Facts refer to each other one way, so they go as soon as nothing refers to them. Cycles are looked for this seldom:
# at Python's own 700 new objects it took about 6 % of the time of reading articles, and found none.
COLLECT = 100_000


class Commands(click.Group):
    """The commands, each imported when it is called: `extract` needs nothing of what builds a site."""

    def invoke(self, ctx: click.Context) -> object:
        """Run the command that is called."""
        gc.set_threshold(COLLECT)
        return super().invoke(ctx)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands, sorted."""
        return sorted(MODULES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name, if there is one."""
        if cmd_name not in MODULES:
            return None
        there = vars(import_module(f"{__name__}.{MODULES[cmd_name]}")).values()
        return next(one for one in there if isinstance(one, click.Command) and one.name == cmd_name)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="dossier", prog_name="dossier")
def main() -> None:
    """Raw news article texts in, a static, searchable, citable dossier out."""
