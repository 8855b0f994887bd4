"""Families of types, whose words may stand for one another."""

# Types whose words may stand for one another in one telling (strike, attack, bombing); the others only for themselves.
FORCE = frozenset("air_strike drone_strike shelling explosion suicide_attack armed_attack armed_clash assassination chemical_attack".split())
GENERIC = frozenset({"armed_attack"})
# Weapons that fly to what they strike with nobody aboard.
UNCREWED = frozenset({"missile", "rocket", "drone"})
# Craft that fly, with somebody aboard or not.
FLYING = frozenset({"aircraft", "helicopter", "drone"})
# What crowds do: those who shoot are not among them, and nobody is struck.
MARCHES = frozenset({"protest", "riot"})
# The same with what is done to the crowd.
PROTESTS = MARCHES | {"protest_repression"}
# Whose own word says that they are to come.
AHEAD = frozenset({"threat", "prediction"})
