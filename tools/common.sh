# SPDX-License-Identifier: GPL-3.0-or-later
# What tools/run and tools/test share. Sourced, with $root set to the checkout.

BUILD_PACKAGES="build-essential meson ninja-build pkg-config gettext python3
  libgtk-4-dev libadwaita-1-dev libsqlite3-dev libcsv-dev libjson-glib-dev nettle-dev zlib1g-dev
  desktop-file-utils appstream fonts-cantarell adwaita-icon-theme"
TEST_PACKAGES="xvfb dbus-daemon at-spi2-core python3-gi xdotool libxml2-utils libglib2.0-bin poppler-utils"

# Installs those of the packages named that are not there, and says so first.
install_packages() {
  local missing="" package as_root=""
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q "install ok installed" || missing="$missing $package"
  done
  [ -n "$missing" ] || return 0
  if ! command -v apt-get >/dev/null; then
    echo "These packages are needed, and this is no Debian that could install them:$missing" >&2
    return 1
  fi
  if [ "$(id -u)" -ne 0 ]; then
    as_root=sudo
    if ! command -v sudo >/dev/null; then
      echo "These packages are needed; install them as root, then run this again:$missing" >&2
      return 1
    fi
  fi
  echo "Installing${as_root:+ with sudo}:$missing" >&2
  $as_root apt-get -o DPkg::Lock::Timeout=500 -qq update >&2 &&
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=500 -qq install -y --no-install-recommends $missing >&2
}

# build DIR [MESON OPTION...]: configures DIR once and compiles; the log of the compiler is shown only when it fails.
build() {
  local dir=$1
  shift
  [ -f "$dir/build.ninja" ] || meson setup "$dir" "$root" "$@" >"$dir.log" 2>&1 || { cat "$dir.log" >&2; return 1; }
  ninja -C "$dir" >"$dir.log" 2>&1 || { cat "$dir.log" >&2; return 1; }
  rm -f "$dir.log"
}

# load_quietly PLUMB ARGUMENT...: loads files and prints what was said only when it failed.
load_quietly() {
  local said
  said=$("$1" load "${@:2}" 2>&1) || { echo "$said" >&2; return 1; }
}

# sample PLUMB WAREHOUSE: makes the sample warehouse, when it is not there: what councils published, and an illustrative authority.
sample() {
  local plumb=$1 warehouse=$2 made file released published=$root/data/sample/published
  [ -e "$warehouse" ] && return 0
  made=$(mktemp -d) || return 1
  python3 "$root/data/sample/generate.py" "$made" || return 1
  load_quietly "$plumb" "$made/sample.plumb" "$published/indicators.csv" --released 2017-07-28 || return 1
  for file in "$published"/[A-Z]*-[0-9]*.csv; do
    released=$(basename "$file" .csv)
    load_quietly "$plumb" "$made/sample.plumb" "$file" --released "${released#*-}" || return 1
  done
  while IFS=, read -r file released; do
    load_quietly "$plumb" "$made/sample.plumb" "$made/$file" --released "$released" || return 1
  done < <(tail -n +2 "$made/manifest.csv" | tr -d '\r')
  mv "$made/sample.plumb" "$warehouse"
  rm -rf "$made"
}
