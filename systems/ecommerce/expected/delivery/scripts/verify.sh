#!/usr/bin/env bash
# Contrôle chaque composant de E-commerce en microservices et ne change rien.

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
verify.sh --env NOM [options]

  --env NOM           un de : dev staging prod
  --dry-run           dire chaque commande, n'en lancer aucune
  --yes               oui à toute question qui ne détruit rien
  --confirm NOM       le nom de l'environnement encore, pour ce qui détruit ou interrompt
  --only COMPOSANT    ce composant seulement ; répétable

Composants : cluster nodes batch functions gateway authentication catalog search cart orders payment stock promotions notification analytics accounts-db catalog-db orders-db payment-db stock-db cart-table media cdn load-balancer cache events index dns
END
}

set_traps
read_options '' "$@"

case "$ENVIRONMENT" in
  dev)
    need aws kubectl curl openssl jq
    aws_login
    cluster_connect_if_up aws eu-west-3 ecommerce-dev-cluster ecommerce-dev-eu-west-3
    if wanted cluster; then
      check_state cluster ACTIVE aws eks describe-cluster --region eu-west-3 --name ecommerce-dev-cluster --query cluster.status --output \
        text
    fi
    if wanted nodes; then
      eks_check_nodes nodes eu-west-3 ecommerce-dev-cluster ecommerce-dev-nodes
    fi
    if wanted batch; then
      check_state 'batch (eu-west-3)' True aws autoscaling describe-auto-scaling-groups --region eu-west-3 --auto-scaling-group-names \
        ecommerce-dev-batch --query "length(AutoScalingGroups[0].Instances[?LifecycleState=='InService']) >= \`1\`" --output text
    fi
    if wanted functions; then
      lambda_check functions eu-west-3 ecommerce-dev-functions
    fi
    if wanted gateway; then
      kube_check_workload ecommerce-dev-eu-west-3 ecommerce-dev gateway /health
      elb_check_targets gateway eu-west-3 ecommerce-dev-load-balance-e9eef
    fi
    if wanted authentication; then
      kube_check_workload ecommerce-dev-eu-west-3 ecommerce-dev authentication /health
    fi
    if wanted catalog; then
      kube_check_workload ecommerce-dev-eu-west-3 ecommerce-dev catalog /health
    fi
    if wanted search; then
      kube_check_workload ecommerce-dev-eu-west-3 ecommerce-dev search /health
    fi
    if wanted cart; then
      kube_check_workload ecommerce-dev-eu-west-3 ecommerce-dev cart /health
    fi
    if wanted orders; then
      kube_check_workload ecommerce-dev-eu-west-3 ecommerce-dev orders /health
    fi
    if wanted payment; then
      kube_check_workload ecommerce-dev-eu-west-3 ecommerce-dev payment /health
    fi
    if wanted stock; then
      kube_check_workload ecommerce-dev-eu-west-3 ecommerce-dev stock /health
    fi
    if wanted promotions; then
      kube_check_workload ecommerce-dev-eu-west-3 ecommerce-dev promotions /health
    fi
    if wanted notification; then
      kube_check_workload ecommerce-dev-eu-west-3 ecommerce-dev notification /health
    fi
    if wanted analytics; then
      kube_check_workload ecommerce-dev-eu-west-3 ecommerce-dev analytics /health
    fi
    if wanted accounts-db; then
      rds_check accounts-db eu-west-3 ecommerce-dev-accounts-db ACCOUNTS_DB_URL
    fi
    if wanted catalog-db; then
      rds_check catalog-db eu-west-3 ecommerce-dev-catalog-db CATALOG_DB_URL
    fi
    if wanted orders-db; then
      rds_check orders-db eu-west-3 ecommerce-dev-orders-db ORDERS_DB_URL
    fi
    if wanted payment-db; then
      rds_check payment-db eu-west-3 ecommerce-dev-payment-db PAYMENT_DB_URL
    fi
    if wanted stock-db; then
      rds_check stock-db eu-west-3 ecommerce-dev-stock-db STOCK_DB_URL
    fi
    if wanted cart-table; then
      check_state 'cart-table (eu-west-3)' ACTIVE aws dynamodb describe-table --region eu-west-3 --table-name ecommerce-dev-cart-table \
        --query Table.TableStatus --output text
    fi
    if wanted media; then
      s3_check media eu-west-3 ecommerce-dev-media-eu-west-3
    fi
    if wanted cdn; then
      check_state cdn Deployed aws cloudfront list-distributions --query \
        "DistributionList.Items[?Comment=='ecommerce-dev-cdn'].Status | [0]" --output text
    fi
    if wanted load-balancer; then
      check_state load-balancer active aws elbv2 describe-load-balancers --region eu-west-3 --names ecommerce-dev-load-balancer --query \
        'LoadBalancers[0].State.Code' --output text
    fi
    if wanted cache; then
      elasticache_check cache eu-west-3 ecommerce-dev-cache CACHE_URL
    fi
    if wanted events; then
      check_state events ACTIVE aws kafka list-clusters-v2 --region eu-west-3 --cluster-name-filter ecommerce-dev-events --query \
        'ClusterInfoList[0].State' --output text
    fi
    if wanted index; then
      check_state index Active aws opensearch describe-domain --region eu-west-3 --domain-name ecommerce-dev-index --query \
        DomainStatus.DomainProcessingStatus --output text
    fi
    if wanted dns; then
      route53_check dns
    fi
    end_checks
    ;;
  staging)
    need aws kubectl curl openssl jq
    aws_login
    cluster_connect_if_up aws eu-west-3 ecommerce-staging-cluster ecommerce-staging-eu-west-3
    if wanted cluster; then
      check_state cluster ACTIVE aws eks describe-cluster --region eu-west-3 --name ecommerce-staging-cluster --query cluster.status \
        --output text
    fi
    if wanted nodes; then
      eks_check_nodes nodes eu-west-3 ecommerce-staging-cluster ecommerce-staging-nodes
    fi
    if wanted batch; then
      check_state 'batch (eu-west-3)' True aws autoscaling describe-auto-scaling-groups --region eu-west-3 --auto-scaling-group-names \
        ecommerce-staging-batch --query "length(AutoScalingGroups[0].Instances[?LifecycleState=='InService']) >= \`1\`" --output text
    fi
    if wanted functions; then
      lambda_check functions eu-west-3 ecommerce-staging-functions
    fi
    if wanted gateway; then
      kube_check_workload ecommerce-staging-eu-west-3 ecommerce-staging gateway /health
      elb_check_targets gateway eu-west-3 ecommerce-staging-load-bal-39c28
    fi
    if wanted authentication; then
      kube_check_workload ecommerce-staging-eu-west-3 ecommerce-staging authentication /health
    fi
    if wanted catalog; then
      kube_check_workload ecommerce-staging-eu-west-3 ecommerce-staging catalog /health
    fi
    if wanted search; then
      kube_check_workload ecommerce-staging-eu-west-3 ecommerce-staging search /health
    fi
    if wanted cart; then
      kube_check_workload ecommerce-staging-eu-west-3 ecommerce-staging cart /health
    fi
    if wanted orders; then
      kube_check_workload ecommerce-staging-eu-west-3 ecommerce-staging orders /health
    fi
    if wanted payment; then
      kube_check_workload ecommerce-staging-eu-west-3 ecommerce-staging payment /health
    fi
    if wanted stock; then
      kube_check_workload ecommerce-staging-eu-west-3 ecommerce-staging stock /health
    fi
    if wanted promotions; then
      kube_check_workload ecommerce-staging-eu-west-3 ecommerce-staging promotions /health
    fi
    if wanted notification; then
      kube_check_workload ecommerce-staging-eu-west-3 ecommerce-staging notification /health
    fi
    if wanted analytics; then
      kube_check_workload ecommerce-staging-eu-west-3 ecommerce-staging analytics /health
    fi
    if wanted accounts-db; then
      rds_check accounts-db eu-west-3 ecommerce-staging-accounts-db ACCOUNTS_DB_URL
    fi
    if wanted catalog-db; then
      rds_check catalog-db eu-west-3 ecommerce-staging-catalog-db CATALOG_DB_URL
    fi
    if wanted orders-db; then
      rds_check orders-db eu-west-3 ecommerce-staging-orders-db ORDERS_DB_URL
    fi
    if wanted payment-db; then
      rds_check payment-db eu-west-3 ecommerce-staging-payment-db PAYMENT_DB_URL
    fi
    if wanted stock-db; then
      rds_check stock-db eu-west-3 ecommerce-staging-stock-db STOCK_DB_URL
    fi
    if wanted cart-table; then
      check_state 'cart-table (eu-west-3)' ACTIVE aws dynamodb describe-table --region eu-west-3 --table-name ecommerce-staging-cart-table \
        --query Table.TableStatus --output text
    fi
    if wanted media; then
      s3_check media eu-west-3 ecommerce-staging-media-eu-west-3
    fi
    if wanted cdn; then
      check_state cdn Deployed aws cloudfront list-distributions --query \
        "DistributionList.Items[?Comment=='ecommerce-staging-cdn'].Status | [0]" --output text
    fi
    if wanted load-balancer; then
      check_state load-balancer active aws elbv2 describe-load-balancers --region eu-west-3 --names ecommerce-staging-load-balancer --query \
        'LoadBalancers[0].State.Code' --output text
    fi
    if wanted cache; then
      elasticache_check cache eu-west-3 ecommerce-staging-cache CACHE_URL
    fi
    if wanted events; then
      check_state events ACTIVE aws kafka list-clusters-v2 --region eu-west-3 --cluster-name-filter ecommerce-staging-events --query \
        'ClusterInfoList[0].State' --output text
    fi
    if wanted index; then
      check_state index Active aws opensearch describe-domain --region eu-west-3 --domain-name ecommerce-staging-index --query \
        DomainStatus.DomainProcessingStatus --output text
    fi
    if wanted dns; then
      route53_check dns
    fi
    end_checks
    ;;
  prod)
    need aws kubectl curl openssl jq
    aws_login
    cluster_connect_if_up aws eu-west-3 ecommerce-prod-cluster ecommerce-prod-eu-west-3
    cluster_connect_if_up aws eu-west-1 ecommerce-prod-cluster ecommerce-prod-eu-west-1
    if wanted cluster; then
      if in_region eu-west-3; then
        check_state cluster ACTIVE aws eks describe-cluster --region eu-west-3 --name ecommerce-prod-cluster --query cluster.status \
          --output text
      fi
      if in_region eu-west-1; then
        check_state cluster ACTIVE aws eks describe-cluster --region eu-west-1 --name ecommerce-prod-cluster --query cluster.status \
          --output text
      fi
    fi
    if wanted nodes; then
      if in_region eu-west-3; then
        eks_check_nodes nodes eu-west-3 ecommerce-prod-cluster ecommerce-prod-nodes
      fi
      if in_region eu-west-1; then
        eks_check_nodes nodes eu-west-1 ecommerce-prod-cluster ecommerce-prod-nodes
      fi
    fi
    if wanted batch; then
      if in_region eu-west-3; then
        check_state 'batch (eu-west-3)' True aws autoscaling describe-auto-scaling-groups --region eu-west-3 --auto-scaling-group-names \
          ecommerce-prod-batch --query "length(AutoScalingGroups[0].Instances[?LifecycleState=='InService']) >= \`8\`" --output text
      fi
      if in_region eu-west-1; then
        check_state 'batch (eu-west-1)' True aws autoscaling describe-auto-scaling-groups --region eu-west-1 --auto-scaling-group-names \
          ecommerce-prod-batch --query "length(AutoScalingGroups[0].Instances[?LifecycleState=='InService']) >= \`8\`" --output text
      fi
    fi
    if wanted functions; then
      if in_region eu-west-3; then
        lambda_check functions eu-west-3 ecommerce-prod-functions
      fi
      if in_region eu-west-1; then
        lambda_check functions eu-west-1 ecommerce-prod-functions
      fi
    fi
    if wanted gateway; then
      if in_region eu-west-3; then
        kube_check_workload ecommerce-prod-eu-west-3 ecommerce-prod gateway /health
        elb_check_targets gateway eu-west-3 ecommerce-prod-load-balanc-00220
      fi
      if in_region eu-west-1; then
        kube_check_workload ecommerce-prod-eu-west-1 ecommerce-prod gateway /health
        elb_check_targets gateway eu-west-1 ecommerce-prod-load-balanc-00220
      fi
    fi
    if wanted authentication; then
      if in_region eu-west-3; then
        kube_check_workload ecommerce-prod-eu-west-3 ecommerce-prod authentication /health
      fi
      if in_region eu-west-1; then
        kube_check_workload ecommerce-prod-eu-west-1 ecommerce-prod authentication /health
      fi
    fi
    if wanted catalog; then
      if in_region eu-west-3; then
        kube_check_workload ecommerce-prod-eu-west-3 ecommerce-prod catalog /health
      fi
      if in_region eu-west-1; then
        kube_check_workload ecommerce-prod-eu-west-1 ecommerce-prod catalog /health
      fi
    fi
    if wanted search; then
      if in_region eu-west-3; then
        kube_check_workload ecommerce-prod-eu-west-3 ecommerce-prod search /health
      fi
      if in_region eu-west-1; then
        kube_check_workload ecommerce-prod-eu-west-1 ecommerce-prod search /health
      fi
    fi
    if wanted cart; then
      if in_region eu-west-3; then
        kube_check_workload ecommerce-prod-eu-west-3 ecommerce-prod cart /health
      fi
      if in_region eu-west-1; then
        kube_check_workload ecommerce-prod-eu-west-1 ecommerce-prod cart /health
      fi
    fi
    if wanted orders; then
      if in_region eu-west-3; then
        kube_check_workload ecommerce-prod-eu-west-3 ecommerce-prod orders /health
      fi
      if in_region eu-west-1; then
        kube_check_workload ecommerce-prod-eu-west-1 ecommerce-prod orders /health
      fi
    fi
    if wanted payment; then
      if in_region eu-west-3; then
        kube_check_workload ecommerce-prod-eu-west-3 ecommerce-prod payment /health
      fi
      if in_region eu-west-1; then
        kube_check_workload ecommerce-prod-eu-west-1 ecommerce-prod payment /health
      fi
    fi
    if wanted stock; then
      if in_region eu-west-3; then
        kube_check_workload ecommerce-prod-eu-west-3 ecommerce-prod stock /health
      fi
      if in_region eu-west-1; then
        kube_check_workload ecommerce-prod-eu-west-1 ecommerce-prod stock /health
      fi
    fi
    if wanted promotions; then
      if in_region eu-west-3; then
        kube_check_workload ecommerce-prod-eu-west-3 ecommerce-prod promotions /health
      fi
      if in_region eu-west-1; then
        kube_check_workload ecommerce-prod-eu-west-1 ecommerce-prod promotions /health
      fi
    fi
    if wanted notification; then
      if in_region eu-west-3; then
        kube_check_workload ecommerce-prod-eu-west-3 ecommerce-prod notification /health
      fi
      if in_region eu-west-1; then
        kube_check_workload ecommerce-prod-eu-west-1 ecommerce-prod notification /health
      fi
    fi
    if wanted analytics; then
      if in_region eu-west-3; then
        kube_check_workload ecommerce-prod-eu-west-3 ecommerce-prod analytics /health
      fi
      if in_region eu-west-1; then
        kube_check_workload ecommerce-prod-eu-west-1 ecommerce-prod analytics /health
      fi
    fi
    if wanted accounts-db; then
      if in_region eu-west-3; then
        rds_check accounts-db eu-west-3 ecommerce-prod-accounts-db ACCOUNTS_DB_URL
      fi
      if in_region eu-west-1; then
        rds_check accounts-db eu-west-1 ecommerce-prod-accounts-db ACCOUNTS_DB_URL
      fi
    fi
    if wanted catalog-db; then
      if in_region eu-west-3; then
        rds_check catalog-db eu-west-3 ecommerce-prod-catalog-db CATALOG_DB_URL
      fi
      if in_region eu-west-1; then
        rds_check catalog-db eu-west-1 ecommerce-prod-catalog-db CATALOG_DB_URL
      fi
    fi
    if wanted orders-db; then
      if in_region eu-west-3; then
        rds_check orders-db eu-west-3 ecommerce-prod-orders-db ORDERS_DB_URL
      fi
      if in_region eu-west-1; then
        rds_check orders-db eu-west-1 ecommerce-prod-orders-db ORDERS_DB_URL
      fi
    fi
    if wanted payment-db; then
      if in_region eu-west-3; then
        rds_check payment-db eu-west-3 ecommerce-prod-payment-db PAYMENT_DB_URL
      fi
      if in_region eu-west-1; then
        rds_check payment-db eu-west-1 ecommerce-prod-payment-db PAYMENT_DB_URL
      fi
    fi
    if wanted stock-db; then
      if in_region eu-west-3; then
        rds_check stock-db eu-west-3 ecommerce-prod-stock-db STOCK_DB_URL
      fi
      if in_region eu-west-1; then
        rds_check stock-db eu-west-1 ecommerce-prod-stock-db STOCK_DB_URL
      fi
    fi
    if wanted cart-table; then
      if in_region eu-west-3; then
        check_state 'cart-table (eu-west-3)' ACTIVE aws dynamodb describe-table --region eu-west-3 --table-name ecommerce-prod-cart-table \
          --query Table.TableStatus --output text
      fi
      if in_region eu-west-1; then
        check_state 'cart-table (eu-west-1)' ACTIVE aws dynamodb describe-table --region eu-west-1 --table-name ecommerce-prod-cart-table \
          --query Table.TableStatus --output text
      fi
    fi
    if wanted media; then
      if in_region eu-west-3; then
        s3_check media eu-west-3 ecommerce-prod-media-eu-west-3
      fi
      if in_region eu-west-1; then
        s3_check media eu-west-1 ecommerce-prod-media-eu-west-1
      fi
    fi
    if wanted cdn; then
      check_state cdn Deployed aws cloudfront list-distributions --query \
        "DistributionList.Items[?Comment=='ecommerce-prod-cdn'].Status | [0]" --output text
    fi
    if wanted load-balancer; then
      if in_region eu-west-3; then
        check_state load-balancer active aws elbv2 describe-load-balancers --region eu-west-3 --names ecommerce-prod-load-balancer --query \
          'LoadBalancers[0].State.Code' --output text
      fi
      if in_region eu-west-1; then
        check_state load-balancer active aws elbv2 describe-load-balancers --region eu-west-1 --names ecommerce-prod-load-balancer --query \
          'LoadBalancers[0].State.Code' --output text
      fi
    fi
    if wanted cache; then
      if in_region eu-west-3; then
        elasticache_check cache eu-west-3 ecommerce-prod-cache CACHE_URL
      fi
      if in_region eu-west-1; then
        elasticache_check cache eu-west-1 ecommerce-prod-cache CACHE_URL
      fi
    fi
    if wanted events; then
      if in_region eu-west-3; then
        check_state events ACTIVE aws kafka list-clusters-v2 --region eu-west-3 --cluster-name-filter ecommerce-prod-events --query \
          'ClusterInfoList[0].State' --output text
      fi
      if in_region eu-west-1; then
        check_state events ACTIVE aws kafka list-clusters-v2 --region eu-west-1 --cluster-name-filter ecommerce-prod-events --query \
          'ClusterInfoList[0].State' --output text
      fi
    fi
    if wanted index; then
      if in_region eu-west-3; then
        check_state index Active aws opensearch describe-domain --region eu-west-3 --domain-name ecommerce-prod-index --query \
          DomainStatus.DomainProcessingStatus --output text
      fi
      if in_region eu-west-1; then
        check_state index Active aws opensearch describe-domain --region eu-west-1 --domain-name ecommerce-prod-index --query \
          DomainStatus.DomainProcessingStatus --output text
      fi
    fi
    if wanted dns; then
      route53_check dns
    fi
    end_checks
    ;;
esac
