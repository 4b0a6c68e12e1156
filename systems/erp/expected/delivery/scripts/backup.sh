#!/usr/bin/env bash
# Sauvegarde maintenant les données de ERP de supermarché sur Azure App Service, en plus des sauvegardes planifiées.

set -Eeuo pipefail
SYSTEM=erp
KNOWN_ENVIRONMENTS=prod
HERE="$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)"
readonly SYSTEM KNOWN_ENVIRONMENTS HERE
# shellcheck source-path=SCRIPTDIR source=lib/common.sh
. "$HERE/lib/common.sh"
# shellcheck source-path=SCRIPTDIR source=lib/azure.sh
. "$HERE/lib/azure.sh"

usage() {
  cat <<'END'
backup.sh --env NOM [options]

  --env NOM           un de : prod
  --dry-run           dire chaque commande, n'en lancer aucune
  --yes               oui à toute question qui ne détruit rien
  --confirm NOM       le nom de l'environnement encore, pour ce qui détruit ou interrompt
  --only COMPOSANT    ce composant seulement ; répétable
  --region RÉGION     dans cette région seulement

Composants : db app
END
}

set_traps
read_options region "$@"
lock

case "$ENVIRONMENT" in
  prod)
    need az curl jq
    azure_login
    if wanted db; then
      flexible_server_backup postgres db rg-erp-prod erp-postgres-prod
    fi
    if wanted app; then
      web_app_backup app rg-erp-prod erp-supermarket-prod
    fi
    ;;
esac
