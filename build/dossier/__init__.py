"""Dossier: raw news article texts in, a cross-linked, citable site of facts with evidence out."""
