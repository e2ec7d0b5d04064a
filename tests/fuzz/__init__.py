"""Stories that nobody wrote: mutated, cut and shuffled, read without a crash."""
