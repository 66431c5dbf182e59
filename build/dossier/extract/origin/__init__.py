"""Where an article comes from: its title, outlet, reporters, and the agencies it relies on."""
