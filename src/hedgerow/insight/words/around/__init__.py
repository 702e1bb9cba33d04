"""The network in plain words: whom you would lose with whom, who holds it together, and who stands alone."""
