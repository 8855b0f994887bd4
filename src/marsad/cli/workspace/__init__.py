"""The commands over a workspace: what is taken in, asked, judged and proved."""
