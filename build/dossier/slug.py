"""Names to addresses: lower-case ASCII words joined by hyphens."""

import re
import unicodedata


def slug(name: str) -> str:
    """«Al Jazeera» → `al-jazeera`, «Đặng Tiểu Bình» → `dang-tieu-binh`.

    Letters lose their accents; what has no ASCII letter at all keeps its own letters, so that «普京» is not
    nothing. Never holds a slash, a dot or white space; empty only where the name has no letter or digit.
    """
    folded = unicodedata.normalize("NFKD", name.replace("đ", "d").replace("Đ", "D"))
    ascii_only = folded.encode("ascii", "ignore").decode("ascii").lower()
    plain = re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")
    return plain or re.sub(r"[\W_]+", "-", unicodedata.normalize("NFC", name).lower()).strip("-")
