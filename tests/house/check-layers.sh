#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The rooms of src/ keep to themselves: who may use which library, who may include whom, what is private to a room, how
# long a file may grow, and that the command line pulls in no toolkit.
set -u
cd "$PLUMB_SOURCE_ROOT/src" || exit 99

n=0

# Reports one rule: its name, and what breaks it, a line each; nothing where it holds.
report () {
  n=$((n + 1))
  if [ -z "$2" ]; then
    echo "ok $n - $1"
  else
    echo "not ok $n - $1"
    printf '%s\n' "$2" | sed 's/^/# /'
  fi
}

# Includes that match $1 in any room but those in $2, a pattern.
strangers () {
  grep -rnE --include='*.[ch]' "^[[:space:]]*#[[:space:]]*include[[:space:]]*[<\"]$1" . | grep -vE "^\./($2)/"
}

echo '1..8'

report 'sqlite3.h is for the warehouse alone' "$(strangers 'sqlite3' 'warehouse')"

report 'GTK and libadwaita are for the window alone' "$(strangers '(gtk/|gdk/|gsk/|adwaita)' 'app')"

report 'Cairo and Pango are for charts, publishing and the window' "$(strangers '(cairo|pango)' 'chart|publish|app')"

report 'a header is included by its name, never by a path' \
  "$(grep -rnE --include='*.[ch]' '^[[:space:]]*#[[:space:]]*include[[:space:]]*"[^"]*/' .)"

# The arrows of the house, with what each brings along; a private header stays in its room, and so does what knows
# SQLite.
# shellcheck disable=SC2016 # awk expands its own
report 'no room includes one that it may not know' "$(
  find . -name '*.[ch]' | sort | xargs awk '
    BEGIN {
      may["model"] = may["stats"] = " "
      may["measure"] = " model stats "
      may["warehouse"] = may["chart"] = " model "
      may["intake"] = " warehouse model "
      may["figure"] = " measure stats warehouse chart model "
      may["publish"] = " figure measure stats warehouse chart model "
      may["app"] = may["cli"] = " publish figure measure stats warehouse intake chart model "
      while (("find . -name \"*.h\"" | getline path) > 0) {
        split(path, part, "/")
        room_of[part[3]] = part[2]
      }
    }
    /^[ \t]*#[ \t]*include[ \t]*"/ {
      split(FILENAME, part, "/")
      split($0, quoted, "\"")
      header = quoted[2]
      if (!(header in room_of) || room_of[header] == part[2])
        next
      if (!index(may[part[2]], " " room_of[header] " "))
        print FILENAME ": " header " of " room_of[header]
      else if (header ~ /-private\.h$/ || header ~ /^plumb-(connection|statements)\.h$/)
        print FILENAME ": " header " is private to " room_of[header]
    }')"

report 'no file has more than 1,000 lines' \
  "$(find . -name '*.[ch]' -exec awk 'END { if (NR > 1000) print FILENAME ": " NR }' {} \;)"

# Else the public view would show what the public must not see.
report 'whatever is shown reads series through figure/plumb-shown-series.c' \
  "$(grep -rn --include='*.c' 'plumb_warehouse_get_series' figure publish app | grep -v '^figure/plumb-shown-series.c:')"

if [ ! -x "$PLUMB" ]; then
  echo 'ok 8 - the command line needs no toolkit # SKIP plumb is not built'
elif ! needed=$(readelf -d "$PLUMB"); then
  echo 'ok 8 - the command line needs no toolkit # SKIP readelf is not installed'
else
  report 'the command line needs no toolkit' "$(printf '%s\n' "$needed" | grep -E 'libgtk|libadwaita|libgdk')"
fi
