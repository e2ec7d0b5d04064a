"""All that is a language: word lists and tables, a folder for each."""
