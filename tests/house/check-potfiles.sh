#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Every file with a text for a reader is in po/POTFILES.in, and every file in it is there: what is not listed is never
# translated, and what is gone stops xgettext.
set -u
cd "$PLUMB_SOURCE_ROOT" || exit 99

list=po/POTFILES.in
if [ ! -e "$list" ]; then
  echo "1..0 # SKIP $list is not there"
  exit 0
fi

# Files that have a text: marked in C, translatable in a template.
with_texts () {
  grep -rlE --include='*.[ch]' '(^|[^[:alnum:]_])(_|N_|C_|NC_|Q_|ngettext|g_dngettext|g_dpgettext2?) ?\(' src
  if [ -d ui ]; then
    grep -rlE --include='*.ui' 'translatable="(yes|true|1)"' ui
  fi
}

# The files listed, without comments and blank lines.
listed () {
  sed -e 's/#.*//' -e 's/[[:space:]]*$//' -e '/^$/d' "$list"
}

report () {
  if [ -z "$3" ]; then
    echo "ok $1 - $2"
  else
    echo "not ok $1 - $2"
    printf '%s\n' "$3" | sed 's/^/# /'
  fi
}

echo '1..3'

report 1 "every file with a text is in $list" "$(
  with_texts | sort -u | while read -r file; do
    listed | grep -qxF "$file" || echo "$file"
  done)"

report 2 "every file in $list is there" "$(
  listed | while read -r file; do
    [ -e "$file" ] || echo "$file"
  done)"

report 3 "no file is in $list twice" "$(listed | sort | uniq -d)"
