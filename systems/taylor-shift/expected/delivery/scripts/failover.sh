#!/usr/bin/env bash
# Fait passer un composant de Taylor Shift, vente des billets du concert à son secours ou à une autre région.

set -Eeuo pipefail
SYSTEM=taylor-shift
KNOWN_ENVIRONMENTS='dev staging prod'
HERE="$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)"
readonly SYSTEM KNOWN_ENVIRONMENTS HERE
# shellcheck source-path=SCRIPTDIR source=lib/common.sh
. "$HERE/lib/common.sh"
# shellcheck source-path=SCRIPTDIR source=lib/azure.sh
. "$HERE/lib/azure.sh"

usage() {
  cat <<'END'
failover.sh --env NOM [options]

  --env NOM           un de : dev staging prod
  --dry-run           dire chaque commande, n'en lancer aucune
  --yes               oui à toute question qui ne détruit rien
  --confirm NOM       le nom de l'environnement encore, pour ce qui détruit ou interrompt
  --only COMPOSANT    ce composant seulement ; répétable
  --region RÉGION     dans cette région seulement
  --from NOM          l'instantané à restaurer, ou la région à quitter
  --back yes          les visiteurs reviennent dans la région
  --shard ID          le fragment qui bascule (ElastiCache), 0001 par défaut

Composants : db
END
}

set_traps
read_options 'region from back shard' "$@"
lock

case "$ENVIRONMENT" in
  dev)
    need curl jq
    need_only
    ;;
  staging)
    need curl jq
    need_only
    ;;
  prod)
    need az curl jq
    need_only db
    azure_login
    if wanted db; then
      flexible_server_failover mysql db rg-taylor-shift-prod mysql-taylor-shift-prod-db-0644
    fi
    ;;
esac
