"""Who is what and who says what: roles, quotations and reported statements, and their speakers."""
