"""Stories in; documents and corrections out and in."""
