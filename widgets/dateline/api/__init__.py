"""What users import: readings with their methods, and the workbench."""
