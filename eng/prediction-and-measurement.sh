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
  "ticket sale, TicketShop, half the users|taylor-shift|rehearsal.share=1%"
  "SaaS, periods of 2 ms|twinme|rehearsal.cpu-period=2ms"
  "SaaS, periods of 100 ms|twinme|rehearsal.cpu-period=100ms"
)

# name | system | number of the rehearsal that the times are fitted to | of the one that judges | what differs from the file there
calibrations=(
  "ERP, Tryton: fitted with the described users, judged with fifty|erp|9|10|workload.users=50"
  "ticket sale, TicketShop: fitted with all users, judged with half|taylor-shift|4|17|rehearsal.share=1%"
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

# p95 of one rehearsal: measured, predicted from the file alone, with all that the prediction knows, and without one thing at a time
causes() {
  jq -r --arg name "$2" '
    def ms($x): if $x == null then "–" else ($x * 1000 | if . >= 100 then round else (. * 10 | round / 10) end | tostring) end;
    def without($c): ms([.predictedWithout[] | select(.cause == $c) | .figures[] | select(.name == "p95") | .predicted] | first);
    def cost($x): if .costs.hop == 0 then "–" else ($x * 1e5 | round / 100 | tostring) end;
    (.figures[] | select(.name == "p95")) as $p95
    | [$name, ms($p95.measured), without("everything"), ms($p95.predicted),
       without("visitors"), without("hops"), without("begins"), without("way"), without("cores"), without("period"), cost(.costs.hop), cost(.costs.way)]
    | "| " + join(" | ") + " |"
  ' "$out/$1.json"
}

# a rehearsal that the fit has not seen, predicted with the stated times and with the measured ones; only simulations run
judge() {
  "$root/jauge" calibrate "$root/systems/$2" --from "$out/$3.json" --judge "$out/$4.json" --set "$5" --json |
    jq -r --arg name "$1" '
      def percent($x): if $x == null then "–" else ($x * 100 | round | if . > 0 then "+\(.)" else "\(.)" end) + " %" end;
      def shown: if .name == "throughput" then (.measured * 10 | round / 10 | "\(.)/s") else (.measured * 1e4 | round / 10 | "\(.) ms") end;
      .judgement[] | select(.name == ("throughput", "p50", "p95"))
      | "| \($name) | \(.name) | \(shown) | \(percent(.errorAsStated)) | \(percent(.errorAsMeasured)) |"'
}

write_page() {
  awk -v table="$1" -v causes="$2" -v judged="$3" -v machine="$(machine)" -v hold="$hold" '
    /^<!-- calibration -->/ { while ((getline line < judged) > 0) print line; skipped = 1 }
    /^<!-- causes -->/ { while ((getline line < causes) > 0) print line; skipped = 1 }
    /^<!-- table -->/ { while ((getline line < table) > 0) print line; skipped = 1 }
    /^Measured on / { print "Measured on " machine "; " hold " at full load after 10 s of growth."; next }
    !skipped { print }
    /^<!-- end of (table|causes|calibration) -->/ { skipped = 0 }
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
causes="$out/causes.md"
{
  echo '<!-- causes -->'
  echo '| configuration | measured | file alone | predicted | any visitors | no hops | no beginning | no way | cores for all | no period | a hop | a way |'
  echo '|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|'
} >"$causes"
judged="$out/calibration.md"
{
  echo '<!-- calibration -->'
  echo '| calibration | figure | measured | error with the stated times | error with the measured times |'
  echo '|---|---|--:|--:|--:|'
} >"$judged"
# Ctrl-C keeps the rows that are there.
finish() {
  echo '<!-- end of table -->' >>"$table"
  echo '<!-- end of causes -->' >>"$causes"
  echo '<!-- end of calibration -->' >>"$judged"
  [ ! -f "$page" ] || write_page "$table" "$causes" "$judged"
  cat "$table" "$causes" "$judged"
}
trap finish EXIT
trap 'exit 130' INT TERM
number=0
for configuration in "${configurations[@]}"; do
  IFS='|' read -r name system settings <<<"$configuration"
  number=$((number + 1))
  echo "$number of ${#configurations[@]}: $name" >&2
  if rehearse "$number" "$system" "$settings"; then
    row "$number" "$name" >>"$table"
    causes "$number" "$name" >>"$causes"
  else
    echo "  it failed: $out/$number.txt" >&2
    echo "| $name | failed | | | | | | | | | | | |" >>"$table"
  fi
done
for calibration in "${calibrations[@]}"; do
  IFS='|' read -r name system fitted unseen setting <<<"$calibration"
  judge "$name" "$system" "$fitted" "$unseen" "$setting" >>"$judged" || echo "| $name | failed | | | |" >>"$judged"
done
