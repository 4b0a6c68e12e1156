#!/usr/bin/env bash
# Rehearses the configurations of docs/background/prediction-and-measurement.md one after the other and writes the page's table.
# Run it on a machine that does nothing else: eng/prediction-and-measurement.sh [HOLD]; half an hour with the usual 45 s of full load.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
hold=${1:-45 s}
out="$root/out/prediction"
page="$root/docs/background/prediction-and-measurement.md"
mkdir -p "$out"

# name | system | what differs from the file
configurations=(
  "ticket sale, stand-in|taylor-shift|rehearsal.components.shop.workload=stand-in"
  "ticket sale, half the users|taylor-shift|rehearsal.components.shop.workload=stand-in rehearsal.share=1%"
  "ticket sale, two fixed replicas|taylor-shift|rehearsal.components.shop.workload=stand-in rehearsal.components.shop.replicas=2"
  "ticket sale, TicketShop|taylor-shift|"
  "SaaS|twinme|"
  "SaaS, half the users|twinme|rehearsal.share=0.1%"
  "shop of microservices|ecommerce|"
  "shop of microservices, half the users|ecommerce|rehearsal.share=0.1%"
  "ERP|erp|"
  "ERP, fifty users|erp|workload.users=50"
  "beta|beta-50|"
  "beta, four times the users|beta-50|workload.users=200"
  "ticket sale, one core each|taylor-shift|rehearsal.components.shop.workload=stand-in rehearsal.components.shop.cpu=1"
  "ticket sale, one server|taylor-shift|rehearsal.components.shop.workload=stand-in rehearsal.components.db.engine=postgresql"
  "SaaS, one Redis, one PostgreSQL|twinme|rehearsal.components.cache.engine=redis rehearsal.components.database.engine=postgresql"
  "ERP, one core each|erp|rehearsal.components.app.cpu=1"
)

rehearse() {
  local number=$1 system=$2 settings=() setting
  for setting in $3; do settings+=(--set "$setting"); done
  # a promise that is not kept (3) is a result like any other
  "$root/jauge" rehearse "$root/systems/$system" --hold "$hold" --evidence "$out/$number.json" "${settings[@]}" >"$out/$number.txt" 2>&1 || [ $? -eq 3 ]
}

row() {
  jq -r --arg name "$2" '
    def figure($n): .figures[] | select(.name == $n);
    def ms($x): if $x == null then "–" else ($x * 1000 | if . >= 100 then round else (. * 10 | round / 10) end | tostring) end;
    def percent($x): if $x == null then "–" else ($x * 100 | round | if . > 0 then "+\(.)" else "\(.)" end) + " %" end;
    def cells($n): figure($n) | "\(ms(.measured)) | \(ms(.predicted)) | \(percent(.error))\(if .isInside then "" else " ✗" end)";
    "| \($name) | \(figure("throughput") | "\(.measured * 10 | round / 10) | \(.predicted * 10 | round / 10)\(if .isInside then "" else " ✗" end)") | \(cells("p50")) | \(cells("p95")) | \(cells("p99")) | \(.busyWithOthers * 100 | round) % |"
  ' "$out/$1.json"
}

write_page() {
  awk -v table="$1" -v machine="$(machine)" -v hold="$hold" '
    /^<!-- table -->/ { while ((getline line < table) > 0) print line; skipped = 1 }
    /^Measured on / { print "Measured on " machine "; " hold " at full load after 10 s of growth."; next }
    !skipped { print }
    /^<!-- end of table -->/ { skipped = 0 }
  ' "$page" >"$page.new"
  mv "$page.new" "$page"
}

machine() {
  printf '%s, %s cores (%s), %s' "$(sed -n 's/^PRETTY_NAME="\(.*\)"/\1/p' /etc/os-release)" "$(nproc)" "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)" "$(date -u +%Y-%m-%d)"
}

table="$out/table.md"
{
  echo '<!-- table -->'
  echo '| configuration | served/s | predicted | p50 ms | predicted | error | p95 ms | predicted | error | p99 ms | predicted | error | others |'
  echo '|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|'
} >"$table"
# Ctrl-C keeps the rows that are there.
finish() {
  echo '<!-- end of table -->' >>"$table"
  [ ! -f "$page" ] || write_page "$table"
  cat "$table"
}
trap finish EXIT
trap 'exit 130' INT TERM
number=0
for configuration in "${configurations[@]}"; do
  IFS='|' read -r name system settings <<<"$configuration"
  number=$((number + 1))
  echo "$number of ${#configurations[@]}: $name" >&2
  if rehearse "$number" "$system" "$settings"; then row "$number" "$name" >>"$table"; else
    echo "  it failed: $out/$number.txt" >&2
    echo "| $name | failed | | | | | | | | | | | |" >>"$table"
  fi
done
