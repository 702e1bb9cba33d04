from tests.house.lint.reading import lines_refused
from tools.house_lint.rules.randomness import RULE


def test_sources_of_randomness_that_no_seed_reaches_are_refused() -> None:
    text = """
        import os, random, secrets
        from uuid import UUID, uuid4
        import numpy as np
        a = random.random()
        b = secrets.token_hex()
        c = uuid4()
        d = os.urandom(8)
        e = np.random.default_rng()
        f = np.random.normal()
        g = random.Random(3)
    """
    assert lines_refused(RULE, text) == [4, 5, 6, 7, 8, 9, 10]


def test_a_default_that_is_never_called_here_is_refused_too() -> None:
    assert lines_refused(RULE, "import uuid\nkey = field(default=uuid.uuid4)\n") == [2]


def test_measures_make_their_own_generator_with_a_seed() -> None:
    text = "import random\na = random.Random(7)\nb = random.Random()\n"
    assert lines_refused(RULE, text, "src/hedgerow/measures/network/communities.py") == [3]


def test_seeded_generators_and_the_type_are_fine() -> None:
    text = """
        from random import Random
        import numpy as np
        from hedgerow.kernel.ids import uuid7
        def jitter(source: Random) -> float: ...
        e = np.random.default_rng(7)
        def walk(random: Generator) -> float:
            return random.random()
        def draw(rng: np.random.Generator) -> None: ...
    """
    assert lines_refused(RULE, text) == []
