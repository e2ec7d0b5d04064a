"""What a story says about an actor: roles, portfolios, affiliation."""
