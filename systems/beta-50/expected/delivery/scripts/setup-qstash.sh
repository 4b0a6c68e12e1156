#!/usr/bin/env bash
# Inscrit les planifications de la description dans QStash ; ce qui l'est déjà reste tel quel.

set -Eeuo pipefail
SYSTEM=beta-50
KNOWN_ENVIRONMENTS=beta
HERE="$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)"
readonly SYSTEM KNOWN_ENVIRONMENTS HERE
# shellcheck source-path=SCRIPTDIR source=lib/common.sh
. "$HERE/lib/common.sh"
# shellcheck source-path=SCRIPTDIR source=lib/qstash.sh
. "$HERE/lib/qstash.sh"

usage() {
  cat <<'END'
setup-qstash.sh --env NOM [options]

  --env NOM           un de : beta
  --dry-run           dire chaque commande, n'en lancer aucune
  --yes               oui à toute question qui ne détruit rien
  --confirm NOM       le nom de l'environnement encore, pour ce qui détruit ou interrompt
  --only COMPOSANT    ce composant seulement ; répétable
END
}

set_traps
read_options '' "$@"
lock

case "$ENVIRONMENT" in
  beta)
    need curl jq
    need_secret QSTASH_TOKEN PUBLIC_URL
    qstash_schedule beta-50-beta-workers-content-trends "$PUBLIC_URL/api/workers/content-trends" '*/5 * * * *' 3 300s
    qstash_schedule beta-50-beta-workers-alert-checker "$PUBLIC_URL/api/workers/alert-checker" '* * * * *' 3 300s
    qstash_prune beta-50-beta-workers- beta-50-beta-workers-content-trends beta-50-beta-workers-alert-checker
    ;;
esac
