#!/usr/bin/env bash
# Met ERP de supermarché sur Azure App Service en service dans un de ses environnements, sans interrompre ceux qui s'en servent.

set -Eeuo pipefail
SYSTEM=erp
KNOWN_ENVIRONMENTS=prod
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

  --env NOM           un de : prod
  --dry-run           dire chaque commande, n'en lancer aucune
  --yes               oui à toute question qui ne détruit rien
  --confirm NOM       le nom de l'environnement encore, pour ce qui détruit ou interrompt
  --only COMPOSANT    ce composant seulement ; répétable
  --image C=RÉF       l'image que le composant C doit exécuter
  --package C=CHEMIN  le paquet que le composant C doit exécuter
  --region RÉGION     dans cette région seulement
  --skip PARTIE       omettre terraform, backup ou verify ; répétable

Composants : app
END
}

set_traps
read_options 'image package region skip' "$@"
lock

case "$ENVIRONMENT" in
  prod)
    need az terraform curl jq
    azure_login
    skipping backup || terraform_is_new "$DELIVERY/terraform/environments/prod" || also backup.sh
    skipping terraform || terraform_apply "$DELIVERY/terraform/environments/prod"
    if wanted app; then
      web_app_deploy app rg-erp-prod erp-supermarket-prod staging /
    fi
    skipping verify || also verify.sh
    ;;
esac
