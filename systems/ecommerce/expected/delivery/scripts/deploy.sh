#!/usr/bin/env bash
# Met E-commerce en microservices en service dans un de ses environnements, sans interrompre ceux qui s'en servent.

set -Eeuo pipefail
SYSTEM=ecommerce
KNOWN_ENVIRONMENTS='dev staging prod'
HERE="$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)"
readonly SYSTEM KNOWN_ENVIRONMENTS HERE
DELIVERY="$(dirname -- "$HERE")"
# shellcheck source-path=SCRIPTDIR source=lib/common.sh
. "$HERE/lib/common.sh"
# shellcheck source-path=SCRIPTDIR source=lib/aws.sh
. "$HERE/lib/aws.sh"
# shellcheck source-path=SCRIPTDIR source=lib/kubernetes.sh
. "$HERE/lib/kubernetes.sh"
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

Composants : batch functions gateway authentication catalog search cart orders payment stock promotions notification analytics
END
}

set_traps
read_options 'image package region skip' "$@"
lock

case "$ENVIRONMENT" in
  dev)
    need aws kubectl terraform curl jq
    aws_login
    skipping terraform || terraform_apply "$DELIVERY/terraform/environments/dev"
    if wanted batch; then
      instances_deploy batch eu-west-3 ecommerce-dev-batch
    fi
    if wanted functions; then
      lambda_deploy functions eu-west-3 ecommerce-dev-functions live
    fi
    if in_region eu-west-3; then
      cluster_connect aws eu-west-3 ecommerce-dev-cluster ecommerce-dev-eu-west-3
      kube_apply ecommerce-dev-eu-west-3 ecommerce-dev kubernetes/dev/eu-west-3 gateway=gateway=ecommerce/gateway \
        authentication=authentication=ecommerce/authentication catalog=catalog=ecommerce/catalog search=search=ecommerce/search \
        cart=cart=ecommerce/cart orders=orders=ecommerce/orders payment=payment=ecommerce/payment stock=stock=ecommerce/stock \
        promotions=promotions=ecommerce/promotions notification=notification=ecommerce/notification \
        analytics=analytics=ecommerce/analytics
      kube_rollout ecommerce-dev-eu-west-3 ecommerce-dev gateway
      kube_rollout ecommerce-dev-eu-west-3 ecommerce-dev authentication
      kube_rollout ecommerce-dev-eu-west-3 ecommerce-dev catalog
      kube_rollout ecommerce-dev-eu-west-3 ecommerce-dev search
      kube_rollout ecommerce-dev-eu-west-3 ecommerce-dev cart
      kube_rollout ecommerce-dev-eu-west-3 ecommerce-dev orders
      kube_rollout ecommerce-dev-eu-west-3 ecommerce-dev payment
      kube_rollout ecommerce-dev-eu-west-3 ecommerce-dev stock
      kube_rollout ecommerce-dev-eu-west-3 ecommerce-dev promotions
      kube_rollout ecommerce-dev-eu-west-3 ecommerce-dev notification
      kube_rollout ecommerce-dev-eu-west-3 ecommerce-dev analytics
    fi
    skipping verify || also verify.sh
    ;;
  staging)
    need aws kubectl terraform curl jq
    aws_login
    skipping terraform || terraform_apply "$DELIVERY/terraform/environments/staging"
    if wanted batch; then
      instances_deploy batch eu-west-3 ecommerce-staging-batch
    fi
    if wanted functions; then
      lambda_deploy functions eu-west-3 ecommerce-staging-functions live
    fi
    if in_region eu-west-3; then
      cluster_connect aws eu-west-3 ecommerce-staging-cluster ecommerce-staging-eu-west-3
      kube_apply ecommerce-staging-eu-west-3 ecommerce-staging kubernetes/staging/eu-west-3 gateway=gateway=ecommerce/gateway \
        authentication=authentication=ecommerce/authentication catalog=catalog=ecommerce/catalog search=search=ecommerce/search \
        cart=cart=ecommerce/cart orders=orders=ecommerce/orders payment=payment=ecommerce/payment stock=stock=ecommerce/stock \
        promotions=promotions=ecommerce/promotions notification=notification=ecommerce/notification \
        analytics=analytics=ecommerce/analytics
      kube_rollout ecommerce-staging-eu-west-3 ecommerce-staging gateway
      kube_rollout ecommerce-staging-eu-west-3 ecommerce-staging authentication
      kube_rollout ecommerce-staging-eu-west-3 ecommerce-staging catalog
      kube_rollout ecommerce-staging-eu-west-3 ecommerce-staging search
      kube_rollout ecommerce-staging-eu-west-3 ecommerce-staging cart
      kube_rollout ecommerce-staging-eu-west-3 ecommerce-staging orders
      kube_rollout ecommerce-staging-eu-west-3 ecommerce-staging payment
      kube_rollout ecommerce-staging-eu-west-3 ecommerce-staging stock
      kube_rollout ecommerce-staging-eu-west-3 ecommerce-staging promotions
      kube_rollout ecommerce-staging-eu-west-3 ecommerce-staging notification
      kube_rollout ecommerce-staging-eu-west-3 ecommerce-staging analytics
    fi
    skipping verify || also verify.sh
    ;;
  prod)
    need aws kubectl terraform curl jq
    aws_login
    skipping terraform || terraform_apply "$DELIVERY/terraform/environments/prod"
    if wanted batch; then
      if in_region eu-west-3; then
        instances_deploy batch eu-west-3 ecommerce-prod-batch
      fi
      if in_region eu-west-1; then
        instances_deploy batch eu-west-1 ecommerce-prod-batch
      fi
    fi
    if wanted functions; then
      if in_region eu-west-3; then
        lambda_deploy functions eu-west-3 ecommerce-prod-functions live
      fi
      if in_region eu-west-1; then
        lambda_deploy functions eu-west-1 ecommerce-prod-functions live
      fi
    fi
    if in_region eu-west-3; then
      cluster_connect aws eu-west-3 ecommerce-prod-cluster ecommerce-prod-eu-west-3
      kube_apply ecommerce-prod-eu-west-3 ecommerce-prod kubernetes/prod/eu-west-3 gateway=gateway=ecommerce/gateway \
        authentication=authentication=ecommerce/authentication catalog=catalog=ecommerce/catalog search=search=ecommerce/search \
        cart=cart=ecommerce/cart orders=orders=ecommerce/orders payment=payment=ecommerce/payment stock=stock=ecommerce/stock \
        promotions=promotions=ecommerce/promotions notification=notification=ecommerce/notification \
        analytics=analytics=ecommerce/analytics
      kube_rollout ecommerce-prod-eu-west-3 ecommerce-prod gateway
      kube_rollout ecommerce-prod-eu-west-3 ecommerce-prod authentication
      kube_rollout ecommerce-prod-eu-west-3 ecommerce-prod catalog
      kube_rollout ecommerce-prod-eu-west-3 ecommerce-prod search
      kube_rollout ecommerce-prod-eu-west-3 ecommerce-prod cart
      kube_rollout ecommerce-prod-eu-west-3 ecommerce-prod orders
      kube_rollout ecommerce-prod-eu-west-3 ecommerce-prod payment
      kube_rollout ecommerce-prod-eu-west-3 ecommerce-prod stock
      kube_rollout ecommerce-prod-eu-west-3 ecommerce-prod promotions
      kube_rollout ecommerce-prod-eu-west-3 ecommerce-prod notification
      kube_rollout ecommerce-prod-eu-west-3 ecommerce-prod analytics
    fi
    if in_region eu-west-1; then
      cluster_connect aws eu-west-1 ecommerce-prod-cluster ecommerce-prod-eu-west-1
      kube_apply ecommerce-prod-eu-west-1 ecommerce-prod kubernetes/prod/eu-west-1 gateway=gateway=ecommerce/gateway \
        authentication=authentication=ecommerce/authentication catalog=catalog=ecommerce/catalog search=search=ecommerce/search \
        cart=cart=ecommerce/cart orders=orders=ecommerce/orders payment=payment=ecommerce/payment stock=stock=ecommerce/stock \
        promotions=promotions=ecommerce/promotions notification=notification=ecommerce/notification \
        analytics=analytics=ecommerce/analytics
      kube_rollout ecommerce-prod-eu-west-1 ecommerce-prod gateway
      kube_rollout ecommerce-prod-eu-west-1 ecommerce-prod authentication
      kube_rollout ecommerce-prod-eu-west-1 ecommerce-prod catalog
      kube_rollout ecommerce-prod-eu-west-1 ecommerce-prod search
      kube_rollout ecommerce-prod-eu-west-1 ecommerce-prod cart
      kube_rollout ecommerce-prod-eu-west-1 ecommerce-prod orders
      kube_rollout ecommerce-prod-eu-west-1 ecommerce-prod payment
      kube_rollout ecommerce-prod-eu-west-1 ecommerce-prod stock
      kube_rollout ecommerce-prod-eu-west-1 ecommerce-prod promotions
      kube_rollout ecommerce-prod-eu-west-1 ecommerce-prod notification
      kube_rollout ecommerce-prod-eu-west-1 ecommerce-prod analytics
    fi
    skipping verify || also verify.sh
    ;;
esac
