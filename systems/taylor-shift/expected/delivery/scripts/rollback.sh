#!/usr/bin/env bash
# Revient à la version de Taylor Shift, vente des billets du concert qui servait avant.

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
rollback.sh --env NOM [options]

  --env NOM           un de : dev staging prod
  --dry-run           dire chaque commande, n'en lancer aucune
  --yes               oui à toute question qui ne détruit rien
  --confirm NOM       le nom de l'environnement encore, pour ce qui détruit ou interrompt
  --only COMPOSANT    ce composant seulement ; répétable
  --region RÉGION     dans cette région seulement
  --revision NOM      revenir à celle-ci ; la précédente par défaut

Composants : shop
END
}

set_traps
read_options 'region revision' "$@"
lock

case "$ENVIRONMENT" in
  dev)
    need az curl
    azure_login
    if wanted shop; then
      container_app_rollback shop rg-taylor-shift-dev ca-taylor-shift-dev-shop /
    fi
    ;;
  staging)
    need az curl
    azure_login
    if wanted shop; then
      container_app_rollback shop rg-taylor-shift-staging ca-taylor-shift-staging-shop / afd-taylor-shift-staging-edge \
        fde-taylor-shift-staging-edge
    fi
    ;;
  prod)
    need az curl
    azure_login
    if wanted shop; then
      container_app_rollback shop rg-taylor-shift-prod ca-taylor-shift-prod-shop / afd-taylor-shift-prod-edge fde-taylor-shift-prod-edge
    fi
    ;;
esac
