"""Invented histories of customers, and parameters."""

from hypothesis import strategies as st

LIVES = st.tuples(st.integers(0, 400), st.floats(0.01, 1), st.floats(0.5, 200)).map(
    lambda life: (life[0], life[1] * life[2] if life[0] else 0.0, life[2])
)
POSITIVE = st.floats(0.05, 20)
