#!/usr/bin/env bash
# Sauvegarde maintenant les données de TwinMe IA, en plus des sauvegardes planifiées.

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
backup.sh --env NOM [options]

  --env NOM           un de : staging prod
  --dry-run           dire chaque commande, n'en lancer aucune
  --yes               oui à toute question qui ne détruit rien
  --confirm NOM       le nom de l'environnement encore, pour ce qui détruit ou interrompt
  --only COMPOSANT    ce composant seulement ; répétable
  --region RÉGION     dans cette région seulement

Composants : database backups
END
}

set_traps
read_options region "$@"
lock

case "$ENVIRONMENT" in
  staging)
    need aws kubectl curl jq
    aws_login
    if in_region eu-west-3; then
      cluster_connect aws eu-west-3 twinme-staging-cluster twinme-staging-eu-west-3
    fi
    if wanted database; then
      cnpg_backup twinme-staging-eu-west-3 twinme-staging database
    fi
    if wanted backups; then
      s3_backup backups eu-west-3 twinme-staging-backups-eu-west-3
    fi
    ;;
  prod)
    need aws kubectl curl jq
    aws_login
    if in_region eu-west-3; then
      cluster_connect aws eu-west-3 twinme-prod-cluster twinme-prod-eu-west-3
    fi
    if in_region eu-west-1; then
      cluster_connect aws eu-west-1 twinme-prod-cluster twinme-prod-eu-west-1
    fi
    if wanted database; then
      cnpg_backup twinme-prod-eu-west-3 twinme-prod database
    fi
    if wanted backups; then
      s3_backup backups eu-west-3 twinme-prod-backups-eu-west-3
    fi
    ;;
esac
