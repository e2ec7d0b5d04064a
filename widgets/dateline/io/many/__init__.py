"""Many stories from one source: folders, archives, tables, feeds, mailboxes."""
