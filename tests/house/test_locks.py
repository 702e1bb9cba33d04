from tools.check_locks import findings
from tools.lock import LOCKS, compile_command

LOCK = """django==5.2.19 \\
    --hash=sha256:aa \\
    --hash=sha256:bb
psycopg==3.3.9 \\
    --hash=sha256:cc
"""


def test_a_lock_that_holds_what_is_asked_for_is_fine() -> None:
    assert list(findings("requirements", "django~=5.2.0\npsycopg[binary,pool]  # the driver\n", LOCK)) == []


def test_a_package_that_is_not_locked_or_locked_too_old_is_named() -> None:
    found = list(findings("requirements", "django~=5.3.0\nrich\n", LOCK))
    assert found == [
        "requirements.txt does not lock django~=5.3.0: run `make lock`",
        "requirements.txt does not lock rich: run `make lock`",
    ]


def test_an_entry_without_a_hash_is_named() -> None:
    assert list(findings("requirements", "", "rich==15.0.0\n")) == ["requirements.txt: no hash for rich==15.0.0"]


def test_locks_are_made_for_every_platform_and_name_no_index() -> None:
    for name in LOCKS:
        command = compile_command(name)
        assert {"--universal", "--generate-hashes", "--no-annotate", "--no-header"} <= set(command)
        assert not [part for part in command if "index" in part]
