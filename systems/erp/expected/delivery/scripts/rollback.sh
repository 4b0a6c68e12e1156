#!/usr/bin/env bash
# Revient à la version de ERP de supermarché sur Azure App Service qui servait avant.

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
rollback.sh --env NOM [options]

  --env NOM           un de : prod
  --dry-run           dire chaque commande, n'en lancer aucune
  --yes               oui à toute question qui ne détruit rien
  --confirm NOM       le nom de l'environnement encore, pour ce qui détruit ou interrompt
  --only COMPOSANT    ce composant seulement ; répétable
  --region RÉGION     dans cette région seulement
  --revision NOM      revenir à celle-ci ; la précédente par défaut

Composants : app
END
}

set_traps
read_options 'region revision' "$@"
lock

case "$ENVIRONMENT" in
  prod)
    need az curl
    azure_login
    if wanted app; then
      web_app_rollback app rg-erp-prod erp-supermarket-prod staging /
    fi
    ;;
esac
