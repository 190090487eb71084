# Steps that say what runs, how long it took, and what failed. Sourced after bare.sh.

readonly NAMED='As root: apt-get install --no-install-recommends '
DONE=()
STEP='' # what runs now

step() { # NAME COMMAND...: its output is shown as it comes; the first that fails ends the run
    local began=$SECONDS
    STEP=$1
    shift
    printf '\n===== %s\n' "$STEP"
    "$@"
    DONE+=("$(printf '%5d s  %s' $((SECONDS - began)) "$STEP")")
    STEP=''
}

summary() {
    printf '\n'
    printf '%s\n' "${DONE[@]}"
    printf '%5d s  in all\n' "$SECONDS"
    [ -z "$STEP" ] || printf '\n===== %s: FAILED\n' "$STEP"
}
trap summary EXIT

prepare() { step 'what this run itself needs' install_own; }

install_own() { # once on a machine
    [ -n "$(apt_sources bookworm)" ] || apt-get --quiet update # only then are the mirrors known
    command -v mmdebstrap >/dev/null && command -v git >/dev/null && return
    apt-get --quiet update
    DEBIAN_FRONTEND=noninteractive apt-get --quiet install --yes --no-install-recommends git mmdebstrap
}

machine() { # SUITE ACCOUNT: a bare Debian with a clone of what is committed, for the steps that follow
    SUITE=$1 ACCOUNT=$2 ROOT=$KEPT/$1
    step "$SUITE: a base" base "$SUITE"
    step "$SUITE: a bare root" fresh "$ROOT" "$SUITE"
    step "$SUITE: a clone for $ACCOUNT" clone
}

clone() { # into the account's home, as its own
    git status --short | grep . && echo 'These changes are not committed and not in the clone.'
    git clone --quiet --no-hardlinks . "$ROOT/clone"
    inside "$ROOT" root bash -c 'chown --recursive "$1:" /clone && mv /clone "$(getent passwd "$1" |
        cut --delimiter=: --fields=6)/kiosk"' bash "$ACCOUNT"
}

run() { # TARGET [ARGS=...]: a command of the README
    step "$SUITE, $ACCOUNT: make $*" given "$@"
}

given() { # TARGET...: give it; an account that may not install has root install what it names
    local said=$KEPT/said named
    make_in_clone "$@" 2>&1 | tee "$said" && return
    named=$(grep --only-matching "$NAMED.*" "$said") || return 1
    [ "$ACCOUNT" != root ] || return 1
    printf -- '----- root installs what was named, and the same command is given again\n'
    inside "$ROOT" root bash -c 'apt-get --quiet update && DEBIAN_FRONTEND=noninteractive \
        apt-get --quiet --yes install --no-install-recommends "$@"' bash ${named#"$NAMED"} >"$said" 2>&1 ||
        { cat "$said" && return 1; }
    make_in_clone "$@"
}

make_in_clone() { inside "$ROOT" "$ACCOUNT" make --directory kiosk "$@"; }

starts_systems() { # whether a whole Debian can be started in the root, as make package-test does
    inside "$ROOT" root bash -c 'apt-get --quiet --yes install --no-install-recommends systemd-container &&
        mkdir --parents /probe && mount --bind / /probe && systemd-nspawn --quiet --register=no \
        --keep-unit --machine=probe --directory=/probe --read-only true' >"$KEPT/said" 2>&1
}
