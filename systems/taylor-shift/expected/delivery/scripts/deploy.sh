#!/usr/bin/env bash
# Met Taylor Shift, vente des billets du concert en service dans un de ses environnements, sans interrompre ceux qui s'en servent.

set -Eeuo pipefail
SYSTEM=taylor-shift
KNOWN_ENVIRONMENTS='dev staging prod'
HERE="$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)"
readonly SYSTEM KNOWN_ENVIRONMENTS HERE
DELIVERY="$(dirname -- "$HERE")"
# shellcheck source-path=SCRIPTDIR source=lib/common.sh
. "$HERE/lib/common.sh"
# shellcheck source-path=SCRIPTDIR source=lib/azure.sh
. "$HERE/lib/azure.sh"
# shellcheck source-path=SCRIPTDIR source=lib/terraform.sh
. "$HERE/lib/terraform.sh"

usage() {
  cat <<'END'
deploy.sh --env NOM [options]

  --env NOM           un de : dev staging prod
  --dry-run           dire chaque commande, n'en lancer aucune
  --yes               oui à toute question qui ne détruit rien
  --confirm NOM       le nom de l'environnement encore, pour ce qui détruit ou interrompt
  --only COMPOSANT    ce composant seulement ; répétable
  --image C=RÉF       l'image que le composant C doit exécuter
  --package C=CHEMIN  le paquet que le composant C doit exécuter
  --region RÉGION     dans cette région seulement
  --skip PARTIE       omettre terraform, backup ou verify ; répétable

Composants : shop
END
}

set_traps
read_options 'image package region skip' "$@"
lock

case "$ENVIRONMENT" in
  dev)
    need az terraform curl jq
    azure_login
    skipping terraform || terraform_apply "$DELIVERY/terraform/environments/dev"
    if wanted shop; then
      container_app_deploy shop rg-taylor-shift-dev ca-taylor-shift-dev-shop /
    fi
    skipping verify || also verify.sh
    ;;
  staging)
    need az terraform curl jq
    azure_login
    skipping terraform || terraform_apply "$DELIVERY/terraform/environments/staging"
    if wanted shop; then
      container_app_deploy shop rg-taylor-shift-staging ca-taylor-shift-staging-shop / afd-taylor-shift-staging-edge \
        fde-taylor-shift-staging-edge
    fi
    skipping verify || also verify.sh
    ;;
  prod)
    need az terraform curl jq
    azure_login
    skipping terraform || terraform_apply "$DELIVERY/terraform/environments/prod"
    if wanted shop; then
      container_app_deploy shop rg-taylor-shift-prod ca-taylor-shift-prod-shop / afd-taylor-shift-prod-edge fde-taylor-shift-prod-edge
    fi
    skipping verify || also verify.sh
    ;;
esac
