#!/usr/bin/env bash
# Met TwinMe IA en service dans un de ses environnements, sans interrompre ceux qui s'en servent.

set -Eeuo pipefail
SYSTEM=twinme
KNOWN_ENVIRONMENTS='staging prod'
HERE="$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)"
readonly SYSTEM KNOWN_ENVIRONMENTS HERE
DELIVERY="$(dirname -- "$HERE")"
# shellcheck source-path=SCRIPTDIR source=lib/common.sh
. "$HERE/lib/common.sh"
# shellcheck source-path=SCRIPTDIR source=lib/aws.sh
. "$HERE/lib/aws.sh"
# shellcheck source-path=SCRIPTDIR source=lib/azure.sh
. "$HERE/lib/azure.sh"
# shellcheck source-path=SCRIPTDIR source=lib/kubernetes.sh
. "$HERE/lib/kubernetes.sh"
# shellcheck source-path=SCRIPTDIR source=lib/terraform.sh
. "$HERE/lib/terraform.sh"

usage() {
  cat <<'END'
deploy.sh --env NOM [options]

  --env NOM           un de : staging prod
  --dry-run           dire chaque commande, n'en lancer aucune
  --yes               oui à toute question qui ne détruit rien
  --confirm NOM       le nom de l'environnement encore, pour ce qui détruit ou interrompt
  --only COMPOSANT    ce composant seulement ; répétable
  --image C=RÉF       l'image que le composant C doit exécuter
  --package C=CHEMIN  le paquet que le composant C doit exécuter
  --region RÉGION     dans cette région seulement
  --skip PARTIE       omettre terraform, backup ou verify ; répétable

Composants : api
END
}

set_traps
read_options 'image package region skip' "$@"
lock

case "$ENVIRONMENT" in
  staging)
    need az aws kubectl terraform curl jq
    azure_login
    aws_login
    skipping terraform || terraform_apply "$DELIVERY/terraform/environments/staging"
    if in_region eu-west-3; then
      cluster_connect aws eu-west-3 twinme-staging-cluster twinme-staging-eu-west-3
      kube_apply twinme-staging-eu-west-3 twinme-staging kubernetes/staging/eu-west-3 api=api=your-org/twinme-api
      kube_rollout twinme-staging-eu-west-3 twinme-staging api
    fi
    skipping verify || also verify.sh
    ;;
  prod)
    need az aws kubectl terraform curl jq
    azure_login
    aws_login
    skipping terraform || terraform_apply "$DELIVERY/terraform/environments/prod"
    if in_region eu-west-3; then
      cluster_connect aws eu-west-3 twinme-prod-cluster twinme-prod-eu-west-3
      kube_apply twinme-prod-eu-west-3 twinme-prod kubernetes/prod/eu-west-3 api=api=your-org/twinme-api
      kube_rollout twinme-prod-eu-west-3 twinme-prod api
    fi
    if in_region eu-west-1; then
      cluster_connect aws eu-west-1 twinme-prod-cluster twinme-prod-eu-west-1
      kube_apply twinme-prod-eu-west-1 twinme-prod kubernetes/prod/eu-west-1 api=api=your-org/twinme-api
      kube_rollout twinme-prod-eu-west-1 twinme-prod api
    fi
    skipping verify || also verify.sh
    ;;
esac
