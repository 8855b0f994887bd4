"""How Sphinx makes the documentation into a site: `make docs`."""

from __future__ import annotations

from importlib.metadata import version as installed_version

from marsad.cli import program

# The commands register themselves when they are asked for; the page of the command line is made of them.
program()

project = "Marsad"
author = "The Marsad authors"
copyright = "The Marsad authors, Apache-2.0"
release = version = installed_version("marsad")

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx_click"]
exclude_patterns = ["_build"]
myst_heading_anchors = 3
myst_enable_extensions = ["colon_fence", "deflist"]
suppress_warnings = ["myst.xref_missing_schema"]

autodoc_typehints = "description"
autodoc_member_order = "bysource"

html_theme = "furo"
html_title = "Marsad"
html_show_sphinx = False
html_theme_options = {"navigation_with_keys": True}
