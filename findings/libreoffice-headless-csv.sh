#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12): `soffice --headless --convert-to` reads a CSV as Windows-1252 although it
# begins with the mark of UTF-8. One would have guessed that the mark decides. Seen: the mark itself becomes
# the first header's letters, and Türkiye "TÃ¼rkiye"; only --infilter=CSV:44,34,76 (76: UTF-8) reads it. And
# the same cell 4:1 stays a text without that filter and becomes the time 04:01 with it.
# Needs libreoffice-calc and python3-openpyxl. Exits with 1 when that is not so any more.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
soffice --version
printf '\xef\xbb\xbfnoc,nation,score\r\nTUR,T\xc3\xbcrkiye,4:1\r\n' >a.csv
convert() {
  soffice "-env:UserInstallation=file://$folder/profile" --headless "$@" --convert-to xlsx --outdir "$folder" a.csv >/dev/null 2>&1
  /usr/bin/python3 -c 'import openpyxl; s = openpyxl.load_workbook("a.xlsx").active; print([[str(c.value) for c in row] for row in s])'
}
plain=$(convert)
told=$(convert --infilter=CSV:44,34,76,1)
echo "as it comes:     $plain"
echo "told it is UTF-8: $told"
[[ $plain == *"TÃ¼rkiye"* && $plain == *"4:1"* && $told == *"Türkiye"* && $told == *"04:01"* ]]
