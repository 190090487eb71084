# Bare roots: a Debian that holds what the README names and nothing else. Sourced.

readonly HERE=$PWD/.ci
readonly KEPT=$PWD/build/ci
readonly NAMED_BY_THE_README=make,git,python3,python3-pip
readonly DAYS=7 # for which a base is kept: after that it lacks too many of Debian's own updates

LIMIT=45m # for a command there: one that hangs fails, with what it said so far

source "$HERE/registries.sh"

base() { # SUITE [NAME OPTION...]: make its base, unless one is kept; another by mmdebstrap's options
    local packed=$KEPT/${2:-$1}.tar
    mkdir -p "$KEPT"
    [ -z "$(find "$packed" -mtime "-$DAYS" 2>/dev/null)" ] || return 0
    apt_settings >"$KEPT/apt.conf"
    apt_sources "$1" | mmdebstrap --quiet --mode=root --format=tar --variant=minbase \
        --include="ca-certificates,$NAMED_BY_THE_README" --aptopt="$KEPT/apt.conf" \
        --setup-hook='cp --archive /etc/apt/auth.conf* "$1/etc/apt/" 2>/dev/null || true' \
        "${@:3}" "$1" "$packed.new" -
    mv "$packed.new" "$packed"
}

fresh() { # ROOT SUITE [NAME]: unpack the base there, never what an earlier run has used
    rm -rf "$1"
    mkdir -p "$1"
    tar --extract --preserve-permissions --numeric-owner --file "$KEPT/${3:-$2}.tar" --directory "$1"
    copy_apt "$1" "$2"
    copy_pip "$1"
    copy_network "$1"
    mkdir -p "$1/root/.config"
    cp --archive "$1/etc/skel/.config/." "$1/root/.config/" 2>/dev/null || true
    inside "$1" root useradd --create-home visitor
}

inside() { # ROOT ACCOUNT COMMAND...: give a command there, in its account's home
    local root=$1 account=$2 given
    shift 2
    mapfile -t given < <(env | grep -E "$SURROUNDINGS" || true)
    PIP_FOLDERS=$(pip_named folders) timeout --kill-after=10 "$LIMIT" unshare --mount --pid --fork --kill-child --propagation private \
        "$HERE/inside.sh" "$root" "$account" "${given[@]}" "$@" </dev/null
}
