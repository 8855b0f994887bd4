"""The brief of a day: what was claimed, what moved since the day before, harm, stated counts, threats."""
