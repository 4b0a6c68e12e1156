#!/usr/bin/env bash
# Runs the tests against theory with N new seeds, and says how many exact values lay outside their 99.9 % intervals, beside how many should.
#   eng/fresh-seeds.sh [N]        1 to 1000 seeds, 5 if not said; exit 0 when the misses are no more than chance allows, else 1
# The suite itself always runs with seed 1: JAUGE_THEORY_SEED is heeded by hand alone, never in CI.
# A miss is repeated with: JAUGE_THEORY_SEED=<seed> dotnet tests/Jauge.Simulation.Tests/bin/Release/net10.0/Jauge.Simulation.Tests.dll -trait kind=theory
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.."

case "${1:-}" in
  -h | --help) sed -nE '2,5s/^# ?//p' eng/fresh-seeds.sh; exit 0 ;;
esac
count=${1:-5}
if [[ ! $count =~ ^[1-9][0-9]{0,3}$ ]] || [ "$count" -gt 1000 ] || [ $# -gt 1 ]; then
  echo "fresh-seeds: expected a number of seeds from 1 to 1000, as in: eng/fresh-seeds.sh 10" >&2
  exit 2
fi
[ "${CI:-}" != true ] || { echo "fresh-seeds: CI runs with the fixed seeds" >&2; exit 2; }

mkdir -p out
log=$PWD/out/fresh-seeds.tsv  # whole, since the tests run elsewhere
: >"$log"
dotnet build tests/Jauge.Simulation.Tests -c Release --nologo -v q >out/fresh-seeds-build.log 2>&1 || { tail -n 20 out/fresh-seeds-build.log >&2; exit 1; }
broken=0
for ((i = 1; i <= count; i++)); do
  seed=$((RANDOM << 45 | RANDOM << 30 | RANDOM << 15 | RANDOM))
  echo "fresh-seeds: $i of $count, seed $seed" >&2
  JAUGE_THEORY_SEED=$seed JAUGE_THEORY_LOG=$log dotnet tests/Jauge.Simulation.Tests/bin/Release/net10.0/Jauge.Simulation.Tests.dll \
    -noLogo -noColor -trait kind=theory >"out/fresh-seeds-$i.log" 2>&1 || { broken=$((broken + 1)); echo "fresh-seeds: seed $seed: see out/fresh-seeds-$i.log" >&2; }
done

grep '^missed' "$log" || true
# The number of misses among n independent intervals is binomial; with one in a thousand, Poisson. Neighbours on one run are not independent,
# so that a little more than this is no alarm: the limit is a chance of one in ten thousand.
awk -F '\t' -v broken="$broken" '
  { n++; if ($1 == "missed") missed++ }
  END {
    expected = n / 1000; term = exp(-expected); below = 0
    for (k = 0; k < missed; k++) { below += term; term *= expected / (k + 1) }
    chance = 1 - below; if (chance < 0) chance = 0
    printf "%d intervals, %d missed, %.1f expected at 99.9 %%; so many or more by chance: %.3g\n", n, missed, expected, chance
    if (broken > 0) printf "%d seeds with a test that failed outright\n", broken
    exit (n == 0 || broken > 0 || chance < 0.0001) ? 1 : 0
  }' "$log"
