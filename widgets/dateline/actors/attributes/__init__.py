"""What a story says of an actor: roles, portfolios, affiliation."""
