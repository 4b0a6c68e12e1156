#!/usr/bin/env bash
# Sauvegarde maintenant les données de Taylor Shift, vente des billets du concert, en plus des sauvegardes planifiées.

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
backup.sh --env NOM [options]

  --env NOM           un de : dev staging prod
  --dry-run           dire chaque commande, n'en lancer aucune
  --yes               oui à toute question qui ne détruit rien
  --confirm NOM       le nom de l'environnement encore, pour ce qui détruit ou interrompt
  --only COMPOSANT    ce composant seulement ; répétable
  --region RÉGION     dans cette région seulement

Composants : db
END
}

set_traps
read_options region "$@"
lock

case "$ENVIRONMENT" in
  dev)
    need az curl jq
    azure_login
    if wanted db; then
      flexible_server_backup mysql db rg-taylor-shift-dev mysql-taylor-shift-dev-db-e945
    fi
    ;;
  staging)
    need az curl jq
    azure_login
    if wanted db; then
      flexible_server_backup mysql db rg-taylor-shift-staging mysql-taylor-shift-staging-db-dff5
    fi
    ;;
  prod)
    need az curl jq
    azure_login
    if wanted db; then
      flexible_server_backup mysql db rg-taylor-shift-prod mysql-taylor-shift-prod-db-0644
    fi
    ;;
esac
