#!/usr/bin/env bash
# Fait passer un composant de TwinMe IA à son secours ou à une autre région.

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
failover.sh --env NOM [options]

  --env NOM           un de : staging prod
  --dry-run           dire chaque commande, n'en lancer aucune
  --yes               oui à toute question qui ne détruit rien
  --confirm NOM       le nom de l'environnement encore, pour ce qui détruit ou interrompt
  --only COMPOSANT    ce composant seulement ; répétable
  --region RÉGION     dans cette région seulement
  --from NOM          l'instantané à restaurer, ou la région à quitter
  --back yes          les visiteurs reviennent dans la région
  --shard ID          le fragment qui bascule (ElastiCache), 0001 par défaut

Composants : dns database
END
}

set_traps
read_options 'region from back shard' "$@"
lock

case "$ENVIRONMENT" in
  staging)
    need aws kubectl curl jq
    need_only dns
    aws_login
    cluster_connect_if_up aws eu-west-3 twinme-staging-cluster twinme-staging-eu-west-3
    if wanted dns; then
      route53_failover dns
    fi
    ;;
  prod)
    need aws kubectl curl jq
    need_only dns database
    aws_login
    cluster_connect_if_up aws eu-west-3 twinme-prod-cluster twinme-prod-eu-west-3
    cluster_connect_if_up aws eu-west-1 twinme-prod-cluster twinme-prod-eu-west-1
    if wanted dns; then
      route53_failover dns
    fi
    if wanted database; then
      cnpg_promote twinme-prod-eu-west-3 twinme-prod-eu-west-1 twinme-prod database database-eu-west-1
    fi
    ;;
esac
