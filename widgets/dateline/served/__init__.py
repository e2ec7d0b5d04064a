"""The workbench as a page on this machine, for those who open no notebook."""
