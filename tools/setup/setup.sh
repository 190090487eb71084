#!/usr/bin/env bash
# Makes the working copy ready: .venv from the pinned lists, and the Debian packages that Qt needs.
#
#   tools/setup/setup.sh [GROUP...]     the groups of debian.txt that are needed besides `always`
#
# A group written wish:GROUP is installed where that may be, and never a reason to stop.
# A run with nothing to do takes a fraction of a second and touches no network. Where packages come
# from is the machine's own pip and apt configuration; nothing here says.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

readonly LISTS=tools/setup
readonly VENV=.venv
readonly PIP_OPTIONS=(--quiet --quiet --no-input --disable-pip-version-check)

say() { printf 'set-up: %s\n' "$*" >&2; }

fail() {
    say "$*"
    exit 1
}

# Debian packages -------------------------------------------------------------------------------

has_old_names() { # whether libraries are named as they were before Debian 13
    local VERSION_ID=
    . /etc/os-release
    [[ "$ID ${VERSION_ID:-99}" =~ ^(debian\ 1[0-2]|ubuntu\ 2[0-3])(\.|$) ]]
}

debian_python() { # the version of the Python in use, if Debian made it
    local python=$VENV/bin/python
    [ -x "$python" ] || python=$(find_python) || return 0
    "$python" -c 'import sys
if sys.base_prefix == "/usr": print(*sys.version_info[:2], sep=".")'
}

listed_packages() { # GROUP...: their packages under this system's names, one a line
    local ending=t64 python=
    ! has_old_names || ending=
    [[ " $* " != *" bundle "* ]] || python=$(debian_python)
    awk -v groups=" $* " -v ending="$ending" -v python="$python" '
        /~python/ && python == "" { next } # it brings its own library
        /^[^#]/ {
            sub(/~t64/, ending, $1)
            sub(/~python/, python, $1)
            count = split($2, its, ",")
            for (i = 1; i <= count; i++) if (index(groups, " " its[i] " ")) print $1
        }' "$LISTS/debian.txt" | sort --unique
}

missing_packages() { # GROUP...: their packages that are not there under that or a newer name
    comm -23 <(listed_packages "$@") <(
        dpkg-query --show --showformat='${db:Status-Status}, ${Package}, ${Provides}\n' |
            awk -F ', *' '$1 == "installed" { for (i = 2; i <= NF; i++) print $i }' |
            sed 's/ (.*//' | sort -u
    )
}

may_install() {
    [ "$(id -u)" -eq 0 ] || sudo -n true 2>/dev/null
}

as_root() { # COMMAND...
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi
}

apt() { # quiet unless it fails
    local output
    output=$(as_root env DEBIAN_FRONTEND=noninteractive apt-get --quiet "$@" 2>&1 </dev/null) ||
        { printf '%s\n' "$output" >&2 && return 1; }
}

without_services() { # COMMAND...: an installation that starts none, as Debian lets a machine say
    local rule=/usr/sbin/policy-rc.d failed=
    if [ -e "$rule" ]; then # it says so itself
        "$@"
        return
    fi
    printf '#!/bin/sh\nexit 101\n' | as_root sh -c 'cat >"$1" && chmod 755 "$1"' sh "$rule"
    "$@" || failed=yes
    as_root rm "$rule"
    [ -z "$failed" ]
}

switch_off() { # NAME...: nor do the services of these packages start with the machine
    local units
    command -v systemctl >/dev/null || return 0
    mapfile -t units < <(dpkg-query --listfiles "$@" |
        sed -nE 's,^.*/lib/systemd/system/([^/@]+\.(path|service|socket|timer))$,\1,p' | sort -u)
    [ "${#units[@]}" -eq 0 ] || as_root systemctl --quiet disable "${units[@]}" 2>/dev/null || true
}

install_packages() { # NAME...: succeeds if they were installed
    may_install || return 1
    say "installing Debian packages: $*"
    apt update || say "the list of Debian packages could not be refreshed"
    # The tests start what they need, where nobody else finds it.
    without_services apt install --yes --no-install-recommends "$@" && switch_off "$@"
}

need_packages() { # [wish:]GROUP...: install what is missing, or name it and stop
    command -v dpkg-query >/dev/null || return 0
    local missing group needed=()
    mapfile -t missing < <(missing_packages "${@#wish:}")
    [ "${#missing[@]}" -gt 0 ] || return 0
    install_packages "${missing[@]}" && return 0
    say "Debian packages are missing. As root: apt-get install --no-install-recommends ${missing[*]}"
    for group in "$@"; do
        [[ $group == wish:* ]] || needed+=("$group")
    done
    mapfile -t missing < <(missing_packages "${needed[@]}")
    [ "${#missing[@]}" -eq 0 ] || exit 1
}

# Python ----------------------------------------------------------------------------------------

fits() { # PYTHON: whether it is a version that pyproject.toml allows
    "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' 2>/dev/null
}

find_python() { # the Python that .venv is made from
    local python
    for python in python3.11 python3.12 python3.13 python3; do
        fits "$python" && "$python" -m pip --version >/dev/null 2>&1 && echo "$python" && return
    done
    return 1
}

check_wheels() { # stop where no wheel of Qt fits, which pip would not explain
    [ "$(uname -m)" = aarch64 ] || return 0
    local oldest=2.38 there
    there=$(getconf GNU_LIBC_VERSION)
    printf '%s\n' "$oldest" "${there#glibc }" | sort --check=quiet --version-sort ||
        fail "on arm64 Qt for Python needs glibc $oldest or newer and this system has ${there#glibc }: use Debian 13"
}

digest() { # FILE...: a name for what the files hold and for the Python in .venv
    { cat "$@" && readlink -f "$VENV/bin/python" && cat "$VENV/pyvenv.cfg"; } 2>/dev/null | sha256sum
}

packages_digest() { digest "$LISTS/develop.txt" "$LISTS/setup.sh"; }
project_digest() { digest pyproject.toml "$LISTS/develop.txt" "$LISTS/setup.sh"; }

is_done() { # STAMP DIGEST
    [ -x "$VENV/bin/python" ] && [ "$(cat "$VENV/$1" 2>/dev/null)" = "$2" ]
}

install_pinned() { # a fresh .venv with exactly the pinned packages
    local python
    python=$(find_python) || fail "Python 3.11 to 3.13 with pip is needed and was not found"
    say "installing the pinned Python packages into $VENV (once, under a minute)"
    "$python" -m venv --clear --without-pip "$VENV"
    "$python" -m pip --python "$VENV/bin/python" install "${PIP_OPTIONS[@]}" \
        --require-hashes --no-deps --only-binary :all: --requirement "$LISTS/develop.txt"
    packages_digest >"$VENV/packages.done"
}

install_project() { # the `kiosk` command, running from the working copy
    "$(find_python)" -m pip --python "$VENV/bin/python" install "${PIP_OPTIONS[@]}" \
        --no-build-isolation --no-deps --no-index --editable .
    project_digest >"$VENV/project.done"
}

install_python_side() {
    mkdir -p build
    exec 9>build/setup.lock
    flock 9 # a second set-up started meanwhile waits, then finds nothing to do
    is_done packages.done "$(packages_digest)" || install_pinned
    is_done project.done "$(project_digest)" || install_project
    exec 9>&-
}

is_ready() {
    is_done packages.done "$(packages_digest)" && is_done project.done "$(project_digest)"
}

groups=(always "$@")
is_ready || check_wheels
is_ready || find_python >/dev/null || groups+=(python)
need_packages "${groups[@]}"
is_ready || install_python_side
