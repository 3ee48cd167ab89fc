#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Every text of the program, as it stands in the source now, has a translation into every language of po/LINGUAS, and so
# has every meaning in the glossary. tools/translate says which have none.
set -u
cd "$PLUMB_SOURCE_ROOT" || exit 99

for tool in xgettext msgmerge msgattrib msgfmt; do
  command -v "$tool" >/dev/null || { echo "1..0 # SKIP $tool is not installed"; exit 0; }
done

report () {
  if [ -z "$3" ]; then
    echo "ok $1 - $2"
  else
    echo "not ok $1 - $2"
    printf '%s\n' "$3" | sed 's/^/# /'
  fi
}

echo '1..2'

if said=$(tools/translate --check 2>&1); then
  said=
fi
report 1 'no text is without a translation, and none is fuzzy' "$said"

report 2 'every meaning in the glossary is translated' "$(
  for language in $(grep -v '^#' po/LINGUAS); do
    awk -v key="meaning[$language]=" '
      function done_with () { if (group != "" && !found) print group " has no " key }
      /^\[/ { done_with(); group = $0; found = 0 }
      index($0, key) == 1 && length($0) > length(key) { found = 1 }
      END { done_with() }' data/glossary.ini
  done)"
