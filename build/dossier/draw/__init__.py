"""Pictures as static SVG: data in, text out.

Drawn when the site is built, so that they need no script, print, and are the same bytes on every machine: all numbers
are rounded, and nothing depends on a font's or a platform's measures. Colours are the theme's, by class; what a mark
means is told by its shape too. Whoever calls puts the same facts into a table or list beside the picture.
"""

from dossier.draw.histogram import Count, histogram
from dossier.draw.network import Line, Node, circle, star
from dossier.draw.relays import Relay, relays
from dossier.draw.signs import Mark, legend, sign
from dossier.draw.timeline import column, timeline

__all__ = [
    "Count",
    "Line",
    "Mark",
    "Node",
    "Relay",
    "circle",
    "column",
    "histogram",
    "legend",
    "relays",
    "sign",
    "star",
    "timeline",
]
