"""Drawings as SVG: maps and plots, with text alternatives, in one palette that colour-blind readers can tell apart."""
