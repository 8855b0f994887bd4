"""The published record: coarsened by a policy, and written as pages that any web server can hand out."""
