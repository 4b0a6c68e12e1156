#!/usr/bin/env bash
# Draws what a command prints in a terminal of 82 columns: eng/screenshot.sh OUT.png COMMAND [ARGUMENT ...]
# Needs the Debian packages tmux, aha and chromium.
set -euo pipefail
out=$1; shift
for tool in tmux aha chromium; do command -v "$tool" >/dev/null || { echo "screenshot: please install $tool" >&2; exit 2; }; done
work=$(mktemp -d); trap 'rm -rf "$work"; tmux -L "jauge-$$" kill-server 2>/dev/null || true' EXIT
printf -v line '%q ' "$@"
tmux -L "jauge-$$" new-session -d -x 82 -y 62 "$line; tmux -L jauge-$$ wait-for -S drawn; cat"
tmux -L "jauge-$$" wait-for drawn
tmux -L "jauge-$$" capture-pane -e -p | sed -e :a -e '/^\n*$/{$d;N;ba' -e '}' >"$work/screen.txt"
rows=$(wc -l <"$work/screen.txt")
{
  echo '<meta charset="utf-8"><style>body{margin:0;background:#14171c;color:#d8dee6;padding:18px 22px;font:15px/1.35 "DejaVu Sans Mono",monospace}pre{margin:0;font:inherit}</style><pre>'
  printf '<span style="color:#8fa1b3">$ %s</span>\n\n' "${line% }"
  aha --no-header --black <"$work/screen.txt"
  echo '</pre>'
} >"$work/screen.html"
chromium --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --user-data-dir="$work/profile" \
  --hide-scrollbars --window-size="820,$(((rows + 2) * 21 + 40))" --screenshot="$out" "file://$work/screen.html" >/dev/null 2>&1
echo "$out"
