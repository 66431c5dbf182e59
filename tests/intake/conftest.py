"""A server for the tests of what comes in from the web."""

from collections.abc import Iterator

import pytest
from tests.intake.serving import Server, serving


@pytest.fixture
def server() -> Iterator[Server]:
    """A web server on this machine that knows no path yet."""
    with serving() as running:
        yield running
