# Where this machine's registries are: all that a bare root gets of it, copied when it runs. Sourced.

readonly CERTIFICATES=/etc/ssl/certs/ca-certificates.crt
readonly SURROUNDINGS='^(PIP_[A-Z_]+|(HTTPS?|FTP|ALL|NO)_PROXY|SSL_CERT_(FILE|DIR)|(REQUESTS|CURL)_CA_BUNDLE)='

apt_sources() { # SUITE: the machine's own mirrors of Debian, for that suite, as lines of sources.list
    apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT)' \
        'Created-By: Packages' 'Origin: Debian' |
        awk -v suite="$1" '
            $3 == "main" && match($2, /(-updates|-security)?$/) {
                print "deb", $1, suite substr($2, RSTART), "main"
            }' | sort -u
}

apt_settings() { # how the machine reaches them; what else it fetches is its own matter
    apt-config dump --format '%F "%v";%n' Acquire |
        grep -vE '^Acquire::(IndexTargets|Changelogs|CompressionTypes|cdrom)'
}

copy_apt() { # ROOT SUITE
    apt_sources "$2" >"$1/etc/apt/sources.list"
    apt_settings >"$1/etc/apt/apt.conf.d/90machine"
    local place
    for place in auth.conf auth.conf.d trusted.gpg trusted.gpg.d keyrings; do
        [ ! -e "/etc/apt/$place" ] || cp --archive "/etc/apt/$place" "$1/etc/apt/"
    done
}

pip_settings() { # the files that hold them, for the whole machine and then for this account
    ls /etc/xdg/pip/pip.conf /etc/pip.conf ~/.pip/pip.conf \
        "${XDG_CONFIG_HOME:-$HOME/.config}/pip/pip.conf" 2>/dev/null || true
}

copy_pip() { # ROOT: pip's settings for every account, and the files that they name
    local file
    for file in $(pip_settings); do
        case $file in
        /etc/*) install -D --mode=644 "$file" "$1$file" ;;
        *) install -D --mode=644 "$file" "$1/etc/skel/.config/pip/pip.conf" ;;
        esac
    done
    for file in $(pip_named files); do
        [ -e "$1$file" ] || install -D --mode=644 "$file" "$1$file"
    done
}

pip_named() { # folders or files: those of this machine that pip's settings name
    local place
    { pip_settings | xargs --no-run-if-empty cat && env | grep '^PIP_' || true; } |
        grep --only-matching --extended-regexp '(^|[ =]|file://)/[^[:space:]]+' |
        sed --regexp-extended 's,^([ =]|file://),,; s,(/simple)?/?$,,' | sort --unique |
        while read -r place; do
            case $1 in
            folders) [ ! -d "$place" ] || echo "$place" ;;
            files) [ ! -f "$place" ] || echo "$place" ;;
            esac
        done
}

copy_network() { # ROOT: names and certificates
    cp --dereference /etc/resolv.conf /etc/hosts "$1/etc/"
    [ ! -e "$CERTIFICATES" ] || install -D --mode=644 "$CERTIFICATES" "$1$CERTIFICATES"
    local file
    for file in "${SSL_CERT_FILE:-}" "${PIP_CERT:-}" "${REQUESTS_CA_BUNDLE:-}" "${CURL_CA_BUNDLE:-}"; do
        [ ! -f "$file" ] || install -D --mode=644 "$file" "$1$file"
    done
}
