"""Expressions for listed words."""

import re

from dossier.extract.patterns import any_of


def test_any_of_takes_the_longest_word_that_fits() -> None:
    expression = re.compile(any_of(["dilansir", "dilansir dari", "dikutip", "a.b"]))
    assert expression.match("dilansir dari Reuters")[0] == "dilansir dari"  # type: ignore[index]
    assert expression.match("dilansir daerah")[0] == "dilansir"  # type: ignore[index]
    assert expression.fullmatch("a.b")
    assert not expression.fullmatch("aXb")
    assert not re.match(any_of([]), "")
