#!/bin/sh
# Makes .venv with the pinned installer in it. Needs Python 3.11 or newer and git, and says so when one is missing.
set -eu

fail() {
    echo "hedgerow: $1" >&2
    exit 1
}

new_enough() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

command -v git >/dev/null 2>&1 || fail "git is missing. Install git, then run the same command again."

python=""
for candidate in ${PYTHON:-} python3.11 python3.12 python3.13 python3 python; do
    if command -v "$candidate" >/dev/null 2>&1 && new_enough "$candidate"; then
        python="$candidate"
        break
    fi
done
[ -n "$python" ] || fail "Python 3.11 or newer is missing. Install it (or name it: make run PYTHON=/path/to/python3.11), then run the same command again."

"$python" -c 'import ensurepip, venv' 2>/dev/null ||
    fail "$python cannot make virtual environments. Install its venv package (Debian, Ubuntu: apt install python3-venv), then run the same command again."

if [ ! -x .venv/bin/python ] || ! new_enough .venv/bin/python; then
    echo "Making the environment in .venv with $("$python" --version) …"
    "$python" -m venv --clear .venv
fi
.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-build.txt
