"""Zensical, the way out when Material ends: from the same settings and pages it makes the same site."""

import re
import shutil
import subprocess
import sys
from pathlib import Path


def test_zensical_builds_the_same_pages_with_the_same_texts_and_links(site: Path, tmp_path: Path) -> None:
    folder = tmp_path / "repository"
    shutil.copytree(site.parent, folder, ignore=shutil.ignore_patterns("site"))
    command = [sys.executable, "-m", "zensical", "build"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=240)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "No issues found" in done.stdout + done.stderr
    ours, theirs = contents(site), contents(folder / "site")
    assert sorted(theirs) == sorted(ours)
    assert len(ours) > 20
    for path in ours.keys() - {"404.html"}:  # it counts its links from the root, each in its own way
        assert theirs[path] == ours[path], path


def contents(site: Path) -> dict[str, list[str]]:
    """What stands in the articles' texts, and where every link of a page's content leads, by page."""
    found = {}
    for path in sorted(site.rglob("*.html")):
        html = path.read_text(encoding="utf-8")
        content = "".join(re.findall(r'<article class="md-content__inner.*?</article>\s*</div>', html, re.DOTALL))
        # The contents below the title are the hook's, for phones; Zensical knows no hooks.
        content = re.sub(r'<details class="onpage".*?</details>', "", content, flags=re.DOTALL)
        texts = re.findall(r'<article class="text".*?</article>', content, re.DOTALL)
        found[path.relative_to(site).as_posix()] = texts + re.findall(r'href="([^"]*)"', content)
    return found
