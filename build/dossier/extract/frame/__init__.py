"""How a text is laid out: lines, header lines, datelines, segments and sentences, and the media named in them."""
