#!/usr/bin/env bash
# Revient à la version de E-commerce en microservices qui servait avant.

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
rollback.sh --env NOM [options]

  --env NOM           un de : dev staging prod
  --dry-run           dire chaque commande, n'en lancer aucune
  --yes               oui à toute question qui ne détruit rien
  --confirm NOM       le nom de l'environnement encore, pour ce qui détruit ou interrompt
  --only COMPOSANT    ce composant seulement ; répétable
  --region RÉGION     dans cette région seulement
  --revision NOM      revenir à celle-ci ; la précédente par défaut

Composants : batch functions gateway authentication catalog search cart orders payment stock promotions notification analytics
END
}

set_traps
read_options 'region revision' "$@"
lock

case "$ENVIRONMENT" in
  dev)
    need aws kubectl curl
    aws_login
    if in_region eu-west-3; then
      cluster_connect aws eu-west-3 ecommerce-dev-cluster ecommerce-dev-eu-west-3
    fi
    if wanted batch; then
      instances_rollback batch eu-west-3 ecommerce-dev-batch
    fi
    if wanted functions; then
      lambda_rollback functions eu-west-3 ecommerce-dev-functions live
    fi
    if wanted gateway; then
      kube_rollback ecommerce-dev-eu-west-3 ecommerce-dev gateway
    fi
    if wanted authentication; then
      kube_rollback ecommerce-dev-eu-west-3 ecommerce-dev authentication
    fi
    if wanted catalog; then
      kube_rollback ecommerce-dev-eu-west-3 ecommerce-dev catalog
    fi
    if wanted search; then
      kube_rollback ecommerce-dev-eu-west-3 ecommerce-dev search
    fi
    if wanted cart; then
      kube_rollback ecommerce-dev-eu-west-3 ecommerce-dev cart
    fi
    if wanted orders; then
      kube_rollback ecommerce-dev-eu-west-3 ecommerce-dev orders
    fi
    if wanted payment; then
      kube_rollback ecommerce-dev-eu-west-3 ecommerce-dev payment
    fi
    if wanted stock; then
      kube_rollback ecommerce-dev-eu-west-3 ecommerce-dev stock
    fi
    if wanted promotions; then
      kube_rollback ecommerce-dev-eu-west-3 ecommerce-dev promotions
    fi
    if wanted notification; then
      kube_rollback ecommerce-dev-eu-west-3 ecommerce-dev notification
    fi
    if wanted analytics; then
      kube_rollback ecommerce-dev-eu-west-3 ecommerce-dev analytics
    fi
    ;;
  staging)
    need aws kubectl curl
    aws_login
    if in_region eu-west-3; then
      cluster_connect aws eu-west-3 ecommerce-staging-cluster ecommerce-staging-eu-west-3
    fi
    if wanted batch; then
      instances_rollback batch eu-west-3 ecommerce-staging-batch
    fi
    if wanted functions; then
      lambda_rollback functions eu-west-3 ecommerce-staging-functions live
    fi
    if wanted gateway; then
      kube_rollback ecommerce-staging-eu-west-3 ecommerce-staging gateway
    fi
    if wanted authentication; then
      kube_rollback ecommerce-staging-eu-west-3 ecommerce-staging authentication
    fi
    if wanted catalog; then
      kube_rollback ecommerce-staging-eu-west-3 ecommerce-staging catalog
    fi
    if wanted search; then
      kube_rollback ecommerce-staging-eu-west-3 ecommerce-staging search
    fi
    if wanted cart; then
      kube_rollback ecommerce-staging-eu-west-3 ecommerce-staging cart
    fi
    if wanted orders; then
      kube_rollback ecommerce-staging-eu-west-3 ecommerce-staging orders
    fi
    if wanted payment; then
      kube_rollback ecommerce-staging-eu-west-3 ecommerce-staging payment
    fi
    if wanted stock; then
      kube_rollback ecommerce-staging-eu-west-3 ecommerce-staging stock
    fi
    if wanted promotions; then
      kube_rollback ecommerce-staging-eu-west-3 ecommerce-staging promotions
    fi
    if wanted notification; then
      kube_rollback ecommerce-staging-eu-west-3 ecommerce-staging notification
    fi
    if wanted analytics; then
      kube_rollback ecommerce-staging-eu-west-3 ecommerce-staging analytics
    fi
    ;;
  prod)
    need aws kubectl curl
    aws_login
    if in_region eu-west-3; then
      cluster_connect aws eu-west-3 ecommerce-prod-cluster ecommerce-prod-eu-west-3
    fi
    if in_region eu-west-1; then
      cluster_connect aws eu-west-1 ecommerce-prod-cluster ecommerce-prod-eu-west-1
    fi
    if wanted batch; then
      if in_region eu-west-3; then
        instances_rollback batch eu-west-3 ecommerce-prod-batch
      fi
      if in_region eu-west-1; then
        instances_rollback batch eu-west-1 ecommerce-prod-batch
      fi
    fi
    if wanted functions; then
      if in_region eu-west-3; then
        lambda_rollback functions eu-west-3 ecommerce-prod-functions live
      fi
      if in_region eu-west-1; then
        lambda_rollback functions eu-west-1 ecommerce-prod-functions live
      fi
    fi
    if wanted gateway; then
      if in_region eu-west-3; then
        kube_rollback ecommerce-prod-eu-west-3 ecommerce-prod gateway
      fi
      if in_region eu-west-1; then
        kube_rollback ecommerce-prod-eu-west-1 ecommerce-prod gateway
      fi
    fi
    if wanted authentication; then
      if in_region eu-west-3; then
        kube_rollback ecommerce-prod-eu-west-3 ecommerce-prod authentication
      fi
      if in_region eu-west-1; then
        kube_rollback ecommerce-prod-eu-west-1 ecommerce-prod authentication
      fi
    fi
    if wanted catalog; then
      if in_region eu-west-3; then
        kube_rollback ecommerce-prod-eu-west-3 ecommerce-prod catalog
      fi
      if in_region eu-west-1; then
        kube_rollback ecommerce-prod-eu-west-1 ecommerce-prod catalog
      fi
    fi
    if wanted search; then
      if in_region eu-west-3; then
        kube_rollback ecommerce-prod-eu-west-3 ecommerce-prod search
      fi
      if in_region eu-west-1; then
        kube_rollback ecommerce-prod-eu-west-1 ecommerce-prod search
      fi
    fi
    if wanted cart; then
      if in_region eu-west-3; then
        kube_rollback ecommerce-prod-eu-west-3 ecommerce-prod cart
      fi
      if in_region eu-west-1; then
        kube_rollback ecommerce-prod-eu-west-1 ecommerce-prod cart
      fi
    fi
    if wanted orders; then
      if in_region eu-west-3; then
        kube_rollback ecommerce-prod-eu-west-3 ecommerce-prod orders
      fi
      if in_region eu-west-1; then
        kube_rollback ecommerce-prod-eu-west-1 ecommerce-prod orders
      fi
    fi
    if wanted payment; then
      if in_region eu-west-3; then
        kube_rollback ecommerce-prod-eu-west-3 ecommerce-prod payment
      fi
      if in_region eu-west-1; then
        kube_rollback ecommerce-prod-eu-west-1 ecommerce-prod payment
      fi
    fi
    if wanted stock; then
      if in_region eu-west-3; then
        kube_rollback ecommerce-prod-eu-west-3 ecommerce-prod stock
      fi
      if in_region eu-west-1; then
        kube_rollback ecommerce-prod-eu-west-1 ecommerce-prod stock
      fi
    fi
    if wanted promotions; then
      if in_region eu-west-3; then
        kube_rollback ecommerce-prod-eu-west-3 ecommerce-prod promotions
      fi
      if in_region eu-west-1; then
        kube_rollback ecommerce-prod-eu-west-1 ecommerce-prod promotions
      fi
    fi
    if wanted notification; then
      if in_region eu-west-3; then
        kube_rollback ecommerce-prod-eu-west-3 ecommerce-prod notification
      fi
      if in_region eu-west-1; then
        kube_rollback ecommerce-prod-eu-west-1 ecommerce-prod notification
      fi
    fi
    if wanted analytics; then
      if in_region eu-west-3; then
        kube_rollback ecommerce-prod-eu-west-3 ecommerce-prod analytics
      fi
      if in_region eu-west-1; then
        kube_rollback ecommerce-prod-eu-west-1 ecommerce-prod analytics
      fi
    fi
    ;;
esac
