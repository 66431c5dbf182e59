"""Whole dates as markup prints them."""

import pytest

from dossier.extract.frame import moments


@pytest.mark.parametrize(
    ("words", "moment"),
    [
        ("2016-02-23", "2016-02-23"),
        ("20160223", "2016-02-23"),
        ("2016-02-23T14:39:42+07:00", "2016-02-23T14:39:42+07:00"),
        ("2016-02-23T14:39:42Z", "2016-02-23T14:39:42+00:00"),
        ("2016-02-23 T16:00:20Z", "2016-02-23T16:00:20+00:00"),
        ("2016/02/23 16:00", "2016-02-23"),
        ("Tue, 23 Feb 2016 16:00:20 +0700", "2016-02-23T16:00:20+07:00"),
        ("Selasa, 23 Februari 2016 16:00 WIB", "2016-02-23"),
        ("Feb. 23, 2016", "2016-02-23"),
        ("23/02/2016 15:32", "2016-02-23"),
        ("23.02.2016", "2016-02-23"),
        ("2016", None),
        ("Februari 2016", None),
        ("2016-02-30", None),
        ("31/02/2016", None),
        ("0001-01-01", None),
        ("23 Februari 1216", None),
        ("kemarin", None),
        ("", None),
    ],
)
def test_read(words: str, moment: str | None) -> None:
    assert moments.read(words) == moment
