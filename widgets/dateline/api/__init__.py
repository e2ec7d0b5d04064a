"""What a user imports: readings with their verbs, and the workbench."""
