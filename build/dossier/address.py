"""Web addresses, as decision files hold them."""

from urllib.parse import urlsplit


def is_whole(value: str) -> bool:
    """Whether a text is a whole web address."""
    try:
        parts = urlsplit(value)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname) and value.isprintable() and " " not in value
