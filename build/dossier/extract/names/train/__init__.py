"""How the name recogniser is trained: `python -m dossier.extract.names.train DATA`."""
