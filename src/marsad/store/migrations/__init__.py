"""The revisions of a workspace's tables, oldest first; each is made once and never changed afterwards."""
