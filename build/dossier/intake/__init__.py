"""Articles on their way in: fetched, named, compared with those that are there, and given their first decision file."""
