"""The resources of the API, a module each; every one has a `router`."""
