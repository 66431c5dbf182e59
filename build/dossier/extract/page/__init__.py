"""Saved HTML pages: their text, and what their markup states."""
