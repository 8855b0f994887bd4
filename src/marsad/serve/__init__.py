"""The workbench's server: a workspace over HTTP, as JSON of the Claim contract, and the built front end.

`create_app` gives the application; nothing here is imported unless `marsad serve` runs.
"""
