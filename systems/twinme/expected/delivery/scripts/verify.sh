#!/usr/bin/env bash
# Contrôle chaque composant de TwinMe IA et ne change rien.

set -Eeuo pipefail
SYSTEM=twinme
KNOWN_ENVIRONMENTS='staging prod'
HERE="$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)"
readonly SYSTEM KNOWN_ENVIRONMENTS HERE
# shellcheck source-path=SCRIPTDIR source=lib/common.sh
. "$HERE/lib/common.sh"
# shellcheck source-path=SCRIPTDIR source=lib/aws.sh
. "$HERE/lib/aws.sh"
# shellcheck source-path=SCRIPTDIR source=lib/azure.sh
. "$HERE/lib/azure.sh"
# shellcheck source-path=SCRIPTDIR source=lib/kubernetes.sh
. "$HERE/lib/kubernetes.sh"
# shellcheck source-path=SCRIPTDIR source=lib/stripe.sh
. "$HERE/lib/stripe.sh"

usage() {
  cat <<'END'
verify.sh --env NOM [options]

  --env NOM           un de : staging prod
  --dry-run           dire chaque commande, n'en lancer aucune
  --yes               oui à toute question qui ne détruit rien
  --confirm NOM       le nom de l'environnement encore, pour ce qui détruit ou interrompt
  --only COMPOSANT    ce composant seulement ; répétable

Composants : dns cdn nlb alb cluster nodes database cache api backups model payments
END
}

set_traps
read_options '' "$@"

case "$ENVIRONMENT" in
  staging)
    need az aws kubectl curl openssl jq
    azure_login
    aws_login
    cluster_connect_if_up aws eu-west-3 twinme-staging-cluster twinme-staging-eu-west-3
    if wanted dns; then
      route53_check dns
    fi
    if wanted cdn; then
      check_state cdn Deployed aws cloudfront list-distributions --query \
        "DistributionList.Items[?Comment=='twinme-staging-cdn'].Status | [0]" --output text
    fi
    if wanted nlb; then
      check_state nlb active aws elbv2 describe-load-balancers --region eu-west-3 --names twinme-staging-nlb --query \
        'LoadBalancers[0].State.Code' --output text
    fi
    if wanted alb; then
      check_state alb active aws elbv2 describe-load-balancers --region eu-west-3 --names twinme-staging-alb --query \
        'LoadBalancers[0].State.Code' --output text
    fi
    if wanted cluster; then
      check_state cluster ACTIVE aws eks describe-cluster --region eu-west-3 --name twinme-staging-cluster --query cluster.status --output \
        text
    fi
    if wanted nodes; then
      eks_check_nodes nodes eu-west-3 twinme-staging-cluster twinme-staging-nodes
    fi
    if wanted database; then
      cnpg_check twinme-staging-eu-west-3 twinme-staging database 3
    fi
    if wanted cache; then
      redis_check twinme-staging-eu-west-3 twinme-staging cache
    fi
    if wanted api; then
      kube_check_workload twinme-staging-eu-west-3 twinme-staging api /health
      elb_check_targets api eu-west-3 twinme-staging-alb-targets
    fi
    if wanted backups; then
      s3_check backups eu-west-3 twinme-staging-backups-eu-west-3
    fi
    if wanted model; then
      check_state model Succeeded az resource show --resource-group rg-twinme-staging --resource-type Microsoft.CognitiveServices/accounts \
        --name ais-twinme-staging-swedencentral-399e --query properties.provisioningState --output tsv
    fi
    if wanted payments; then
      stripe_check payments twinme-staging-free twinme-staging-basic twinme-staging-premium twinme-staging-enterprise
    fi
    end_checks
    ;;
  prod)
    need az aws kubectl curl openssl jq
    azure_login
    aws_login
    cluster_connect_if_up aws eu-west-3 twinme-prod-cluster twinme-prod-eu-west-3
    cluster_connect_if_up aws eu-west-1 twinme-prod-cluster twinme-prod-eu-west-1
    if wanted dns; then
      route53_check dns
    fi
    if wanted cdn; then
      check_state cdn Deployed aws cloudfront list-distributions --query "DistributionList.Items[?Comment=='twinme-prod-cdn'].Status | [0]" \
        --output text
    fi
    if wanted nlb; then
      if in_region eu-west-3; then
        check_state nlb active aws elbv2 describe-load-balancers --region eu-west-3 --names twinme-prod-nlb --query \
          'LoadBalancers[0].State.Code' --output text
      fi
      if in_region eu-west-1; then
        check_state nlb active aws elbv2 describe-load-balancers --region eu-west-1 --names twinme-prod-nlb --query \
          'LoadBalancers[0].State.Code' --output text
      fi
    fi
    if wanted alb; then
      if in_region eu-west-3; then
        check_state alb active aws elbv2 describe-load-balancers --region eu-west-3 --names twinme-prod-alb --query \
          'LoadBalancers[0].State.Code' --output text
      fi
      if in_region eu-west-1; then
        check_state alb active aws elbv2 describe-load-balancers --region eu-west-1 --names twinme-prod-alb --query \
          'LoadBalancers[0].State.Code' --output text
      fi
    fi
    if wanted cluster; then
      if in_region eu-west-3; then
        check_state cluster ACTIVE aws eks describe-cluster --region eu-west-3 --name twinme-prod-cluster --query cluster.status --output \
          text
      fi
      if in_region eu-west-1; then
        check_state cluster ACTIVE aws eks describe-cluster --region eu-west-1 --name twinme-prod-cluster --query cluster.status --output \
          text
      fi
    fi
    if wanted nodes; then
      if in_region eu-west-3; then
        eks_check_nodes nodes eu-west-3 twinme-prod-cluster twinme-prod-nodes
      fi
      if in_region eu-west-1; then
        eks_check_nodes nodes eu-west-1 twinme-prod-cluster twinme-prod-nodes
      fi
    fi
    if wanted database; then
      if in_region eu-west-3; then
        cnpg_check twinme-prod-eu-west-3 twinme-prod database 3
      fi
      if in_region eu-west-1; then
        cnpg_check twinme-prod-eu-west-1 twinme-prod database 3
      fi
    fi
    if wanted cache; then
      if in_region eu-west-3; then
        redis_check twinme-prod-eu-west-3 twinme-prod cache
      fi
      if in_region eu-west-1; then
        redis_check twinme-prod-eu-west-1 twinme-prod cache
      fi
    fi
    if wanted api; then
      if in_region eu-west-3; then
        kube_check_workload twinme-prod-eu-west-3 twinme-prod api /health
        elb_check_targets api eu-west-3 twinme-prod-alb-targets
      fi
      if in_region eu-west-1; then
        kube_check_workload twinme-prod-eu-west-1 twinme-prod api /health
        elb_check_targets api eu-west-1 twinme-prod-alb-targets
      fi
    fi
    if wanted backups; then
      s3_check backups eu-west-3 twinme-prod-backups-eu-west-3
    fi
    if wanted model; then
      check_state model Succeeded az resource show --resource-group rg-twinme-prod --resource-type Microsoft.CognitiveServices/accounts \
        --name ais-twinme-prod-swedencentral-75cd --query properties.provisioningState --output tsv
    fi
    if wanted payments; then
      stripe_check payments twinme-prod-free twinme-prod-basic twinme-prod-premium twinme-prod-enterprise
    fi
    end_checks
    ;;
esac
