"""Rules, points and policy rows of the oracle tables; see ../README.md."""
