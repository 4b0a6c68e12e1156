#!/usr/bin/env bash
# Restaure des données de E-commerce en microservices, toujours à côté de ce qui est là.

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
restore.sh --env NOM [options]

  --env NOM           un de : dev staging prod
  --dry-run           dire chaque commande, n'en lancer aucune
  --yes               oui à toute question qui ne détruit rien
  --confirm NOM       le nom de l'environnement encore, pour ce qui détruit ou interrompt
  --only COMPOSANT    ce composant seulement ; répétable
  --region RÉGION     dans cette région seulement
  --at HEURE          tel qu'alors, par exemple 2026-11-20T08:30:00Z
  --to RÉGION         la copie gardée dans cette région appairée (Azure)
  --from NOM          l'instantané à restaurer, ou la région à quitter
  --name NOM          de ce qui est créé
  --prefix CHEMIN     les objets qui commencent ainsi (S3)

Composants : accounts-db catalog-db orders-db payment-db stock-db cart-table media
END
}

set_traps
read_options 'region at to from name prefix' "$@"
lock

case "$ENVIRONMENT" in
  dev)
    need aws kubectl curl jq
    need_only accounts-db catalog-db orders-db payment-db stock-db cart-table media
    aws_login
    if in_region eu-west-3; then
      cluster_connect aws eu-west-3 ecommerce-dev-cluster ecommerce-dev-eu-west-3
    fi
    if wanted accounts-db; then
      rds_restore accounts-db eu-west-3 ecommerce-dev-accounts-db
    fi
    if wanted catalog-db; then
      rds_restore catalog-db eu-west-3 ecommerce-dev-catalog-db
    fi
    if wanted orders-db; then
      rds_restore orders-db eu-west-3 ecommerce-dev-orders-db
    fi
    if wanted payment-db; then
      rds_restore payment-db eu-west-3 ecommerce-dev-payment-db
    fi
    if wanted stock-db; then
      rds_restore stock-db eu-west-3 ecommerce-dev-stock-db
    fi
    if wanted cart-table; then
      dynamodb_restore cart-table eu-west-3 ecommerce-dev-cart-table
    fi
    if wanted media; then
      s3_restore media eu-west-3 ecommerce-dev-media-eu-west-3
    fi
    ;;
  staging)
    need aws kubectl curl jq
    need_only accounts-db catalog-db orders-db payment-db stock-db cart-table media
    aws_login
    if in_region eu-west-3; then
      cluster_connect aws eu-west-3 ecommerce-staging-cluster ecommerce-staging-eu-west-3
    fi
    if wanted accounts-db; then
      rds_restore accounts-db eu-west-3 ecommerce-staging-accounts-db
    fi
    if wanted catalog-db; then
      rds_restore catalog-db eu-west-3 ecommerce-staging-catalog-db
    fi
    if wanted orders-db; then
      rds_restore orders-db eu-west-3 ecommerce-staging-orders-db
    fi
    if wanted payment-db; then
      rds_restore payment-db eu-west-3 ecommerce-staging-payment-db
    fi
    if wanted stock-db; then
      rds_restore stock-db eu-west-3 ecommerce-staging-stock-db
    fi
    if wanted cart-table; then
      dynamodb_restore cart-table eu-west-3 ecommerce-staging-cart-table
    fi
    if wanted media; then
      s3_restore media eu-west-3 ecommerce-staging-media-eu-west-3
    fi
    ;;
  prod)
    need aws kubectl curl jq
    need_only accounts-db catalog-db orders-db payment-db stock-db cart-table media
    aws_login
    if in_region eu-west-3; then
      cluster_connect aws eu-west-3 ecommerce-prod-cluster ecommerce-prod-eu-west-3
    fi
    if in_region eu-west-1; then
      cluster_connect aws eu-west-1 ecommerce-prod-cluster ecommerce-prod-eu-west-1
    fi
    if wanted accounts-db; then
      need_region eu-west-3 eu-west-1
      if in_region eu-west-3; then
        rds_restore accounts-db eu-west-3 ecommerce-prod-accounts-db
      fi
      if in_region eu-west-1; then
        rds_restore accounts-db eu-west-1 ecommerce-prod-accounts-db
      fi
    fi
    if wanted catalog-db; then
      need_region eu-west-3 eu-west-1
      if in_region eu-west-3; then
        rds_restore catalog-db eu-west-3 ecommerce-prod-catalog-db
      fi
      if in_region eu-west-1; then
        rds_restore catalog-db eu-west-1 ecommerce-prod-catalog-db
      fi
    fi
    if wanted orders-db; then
      need_region eu-west-3 eu-west-1
      if in_region eu-west-3; then
        rds_restore orders-db eu-west-3 ecommerce-prod-orders-db
      fi
      if in_region eu-west-1; then
        rds_restore orders-db eu-west-1 ecommerce-prod-orders-db
      fi
    fi
    if wanted payment-db; then
      need_region eu-west-3 eu-west-1
      if in_region eu-west-3; then
        rds_restore payment-db eu-west-3 ecommerce-prod-payment-db
      fi
      if in_region eu-west-1; then
        rds_restore payment-db eu-west-1 ecommerce-prod-payment-db
      fi
    fi
    if wanted stock-db; then
      need_region eu-west-3 eu-west-1
      if in_region eu-west-3; then
        rds_restore stock-db eu-west-3 ecommerce-prod-stock-db
      fi
      if in_region eu-west-1; then
        rds_restore stock-db eu-west-1 ecommerce-prod-stock-db
      fi
    fi
    if wanted cart-table; then
      need_region eu-west-3 eu-west-1
      if in_region eu-west-3; then
        dynamodb_restore cart-table eu-west-3 ecommerce-prod-cart-table
      fi
      if in_region eu-west-1; then
        dynamodb_restore cart-table eu-west-1 ecommerce-prod-cart-table
      fi
    fi
    if wanted media; then
      need_region eu-west-3 eu-west-1
      if in_region eu-west-3; then
        s3_restore media eu-west-3 ecommerce-prod-media-eu-west-3
      fi
      if in_region eu-west-1; then
        s3_restore media eu-west-1 ecommerce-prod-media-eu-west-1
      fi
    fi
    ;;
esac
