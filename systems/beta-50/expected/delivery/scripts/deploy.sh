#!/usr/bin/env bash
# Met Bêta, 50 utilisateurs en service dans un de ses environnements, sans interrompre ceux qui s'en servent.

set -Eeuo pipefail
SYSTEM=beta-50
KNOWN_ENVIRONMENTS=beta
HERE="$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)"
readonly SYSTEM KNOWN_ENVIRONMENTS HERE
DELIVERY="$(dirname -- "$HERE")"
# shellcheck source-path=SCRIPTDIR source=lib/common.sh
. "$HERE/lib/common.sh"
# shellcheck source-path=SCRIPTDIR source=lib/aws.sh
. "$HERE/lib/aws.sh"
# shellcheck source-path=SCRIPTDIR source=lib/azure.sh
. "$HERE/lib/azure.sh"
# shellcheck source-path=SCRIPTDIR source=lib/terraform.sh
. "$HERE/lib/terraform.sh"
# shellcheck source-path=SCRIPTDIR source=lib/vercel.sh
. "$HERE/lib/vercel.sh"

usage() {
  cat <<'END'
deploy.sh --env NOM [options]

  --env NOM           un de : beta
  --dry-run           dire chaque commande, n'en lancer aucune
  --yes               oui à toute question qui ne détruit rien
  --confirm NOM       le nom de l'environnement encore, pour ce qui détruit ou interrompt
  --only COMPOSANT    ce composant seulement ; répétable
  --image C=RÉF       l'image que le composant C doit exécuter
  --package C=CHEMIN  le paquet que le composant C doit exécuter
  --region RÉGION     dans cette région seulement
  --skip PARTIE       omettre terraform, backup ou verify ; répétable

Composants : frontend cron
END
}

set_traps
read_options 'image package region skip' "$@"
lock

case "$ENVIRONMENT" in
  beta)
    need az aws terraform vercel curl jq
    azure_login
    aws_login
    skipping terraform || terraform_apply "$DELIVERY/terraform/environments/beta"
    if wanted frontend; then
      vercel_deploy frontend /
    fi
    if wanted cron; then
      lambda_deploy cron us-east-1 beta-50-beta-cron live
    fi
    skipping verify || also verify.sh
    ;;
esac
