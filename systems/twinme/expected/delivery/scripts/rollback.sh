#!/usr/bin/env bash
# Revient à la version de TwinMe IA qui servait avant.

set -Eeuo pipefail
SYSTEM=twinme
KNOWN_ENVIRONMENTS='staging prod'
HERE="$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)"
readonly SYSTEM KNOWN_ENVIRONMENTS HERE
# shellcheck source-path=SCRIPTDIR source=lib/common.sh
. "$HERE/lib/common.sh"
# shellcheck source-path=SCRIPTDIR source=lib/aws.sh
. "$HERE/lib/aws.sh"
# shellcheck source-path=SCRIPTDIR source=lib/kubernetes.sh
. "$HERE/lib/kubernetes.sh"

usage() {
  cat <<'END'
rollback.sh --env NOM [options]

  --env NOM           un de : staging prod
  --dry-run           dire chaque commande, n'en lancer aucune
  --yes               oui à toute question qui ne détruit rien
  --confirm NOM       le nom de l'environnement encore, pour ce qui détruit ou interrompt
  --only COMPOSANT    ce composant seulement ; répétable
  --region RÉGION     dans cette région seulement
  --revision NOM      revenir à celle-ci ; la précédente par défaut

Composants : api
END
}

set_traps
read_options 'region revision' "$@"
lock

case "$ENVIRONMENT" in
  staging)
    need aws kubectl curl
    aws_login
    if in_region eu-west-3; then
      cluster_connect aws eu-west-3 twinme-staging-cluster twinme-staging-eu-west-3
    fi
    if wanted api; then
      kube_rollback twinme-staging-eu-west-3 twinme-staging api
    fi
    ;;
  prod)
    need aws kubectl curl
    aws_login
    if in_region eu-west-3; then
      cluster_connect aws eu-west-3 twinme-prod-cluster twinme-prod-eu-west-3
    fi
    if in_region eu-west-1; then
      cluster_connect aws eu-west-1 twinme-prod-cluster twinme-prod-eu-west-1
    fi
    if wanted api; then
      if in_region eu-west-3; then
        kube_rollback twinme-prod-eu-west-3 twinme-prod api
      fi
      if in_region eu-west-1; then
        kube_rollback twinme-prod-eu-west-1 twinme-prod api
      fi
    fi
    ;;
esac
