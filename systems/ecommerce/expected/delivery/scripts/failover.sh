#!/usr/bin/env bash
# Fait passer un composant de E-commerce en microservices à son secours ou à une autre région.

set -Eeuo pipefail
SYSTEM=ecommerce
KNOWN_ENVIRONMENTS='dev staging prod'
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

  --env NOM           un de : dev staging prod
  --dry-run           dire chaque commande, n'en lancer aucune
  --yes               oui à toute question qui ne détruit rien
  --confirm NOM       le nom de l'environnement encore, pour ce qui détruit ou interrompt
  --only COMPOSANT    ce composant seulement ; répétable
  --region RÉGION     dans cette région seulement
  --from NOM          l'instantané à restaurer, ou la région à quitter
  --back yes          les visiteurs reviennent dans la région
  --shard ID          le fragment qui bascule (ElastiCache), 0001 par défaut

Composants : dns accounts-db catalog-db orders-db payment-db stock-db cache
END
}

set_traps
read_options 'region from back shard' "$@"
lock

case "$ENVIRONMENT" in
  dev)
    need aws kubectl curl jq
    need_only dns
    aws_login
    cluster_connect_if_up aws eu-west-3 ecommerce-dev-cluster ecommerce-dev-eu-west-3
    if wanted dns; then
      route53_failover dns
    fi
    ;;
  staging)
    need aws kubectl curl jq
    need_only dns
    aws_login
    cluster_connect_if_up aws eu-west-3 ecommerce-staging-cluster ecommerce-staging-eu-west-3
    if wanted dns; then
      route53_failover dns
    fi
    ;;
  prod)
    need aws kubectl curl jq
    need_only accounts-db catalog-db orders-db payment-db stock-db cache dns
    aws_login
    cluster_connect_if_up aws eu-west-3 ecommerce-prod-cluster ecommerce-prod-eu-west-3
    cluster_connect_if_up aws eu-west-1 ecommerce-prod-cluster ecommerce-prod-eu-west-1
    if wanted accounts-db; then
      need_region eu-west-3 eu-west-1
      if in_region eu-west-3; then
        rds_failover accounts-db eu-west-3 ecommerce-prod-accounts-db
      fi
      if in_region eu-west-1; then
        rds_failover accounts-db eu-west-1 ecommerce-prod-accounts-db
      fi
    fi
    if wanted catalog-db; then
      need_region eu-west-3 eu-west-1
      if in_region eu-west-3; then
        rds_failover catalog-db eu-west-3 ecommerce-prod-catalog-db
      fi
      if in_region eu-west-1; then
        rds_failover catalog-db eu-west-1 ecommerce-prod-catalog-db
      fi
    fi
    if wanted orders-db; then
      need_region eu-west-3 eu-west-1
      if in_region eu-west-3; then
        rds_failover orders-db eu-west-3 ecommerce-prod-orders-db
      fi
      if in_region eu-west-1; then
        rds_failover orders-db eu-west-1 ecommerce-prod-orders-db
      fi
    fi
    if wanted payment-db; then
      need_region eu-west-3 eu-west-1
      if in_region eu-west-3; then
        rds_failover payment-db eu-west-3 ecommerce-prod-payment-db
      fi
      if in_region eu-west-1; then
        rds_failover payment-db eu-west-1 ecommerce-prod-payment-db
      fi
    fi
    if wanted stock-db; then
      need_region eu-west-3 eu-west-1
      if in_region eu-west-3; then
        rds_failover stock-db eu-west-3 ecommerce-prod-stock-db
      fi
      if in_region eu-west-1; then
        rds_failover stock-db eu-west-1 ecommerce-prod-stock-db
      fi
    fi
    if wanted cache; then
      need_region eu-west-3 eu-west-1
      if in_region eu-west-3; then
        elasticache_failover cache eu-west-3 ecommerce-prod-cache
      fi
      if in_region eu-west-1; then
        elasticache_failover cache eu-west-1 ecommerce-prod-cache
      fi
    fi
    if wanted dns; then
      route53_failover dns
    fi
    ;;
esac
