"""How names are shown small."""


def initials(name: str) -> str:
    """GO for Grace Okafor, ÉB for Église Baptiste, 3M for 3M. First and last word, one letter each."""
    words = [word for word in "".join(c if c.isalnum() or c.isspace() else " " for c in name).split() if word]
    if not words:
        return "·"
    letters = words[0][0] + (words[-1][0] if len(words) > 1 else "")
    return letters.upper()
