"""Reading a pile of stories on one machine or many, and what is told twice in it."""
