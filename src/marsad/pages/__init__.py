"""Documents for people: the dossier that is handed over, the brief of a day, and the site that is published."""
