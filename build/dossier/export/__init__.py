"""Dossier to machine-readable files."""
