"""The names in a text and whose they are: the authority file, lists, and a recogniser with its model."""
