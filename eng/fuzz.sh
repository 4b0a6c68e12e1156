#!/usr/bin/env bash
# Feeds damaged copies of the five systems to the reader, the resolver and the formatter, with fresh seeds: eng/fuzz.sh MINUTES
# What breaks is kept in out/fuzz-SEED.yaml.
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.."
minutes=${1:?usage: eng/fuzz.sh MINUTES}
[[ $minutes =~ ^[0-9]+(\.[0-9]+)?$ ]] || { echo "fuzz: '$minutes' is not a number of minutes" >&2; exit 2; }
JAUGE_FUZZ_MINUTES=$minutes exec dotnet run --project tests/Jauge.Spec.Tests -c Release -- -class '*FuzzTests'
