#!/usr/bin/env bash
# Dit ce que le mois a coûté jusqu'ici, à côté du budget.

set -Eeuo pipefail
SYSTEM=ecommerce
KNOWN_ENVIRONMENTS='dev staging prod'
HERE="$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)"
readonly SYSTEM KNOWN_ENVIRONMENTS HERE
# shellcheck source-path=SCRIPTDIR source=lib/common.sh
. "$HERE/lib/common.sh"
# shellcheck source-path=SCRIPTDIR source=lib/costs.sh
. "$HERE/lib/costs.sh"

usage() {
  cat <<'END'
cost-analysis.sh --env NOM [options]

  --env NOM           un de : dev staging prod
  --dry-run           dire chaque commande, n'en lancer aucune
  --yes               oui à toute question qui ne détruit rien
  --confirm NOM       le nom de l'environnement encore, pour ce qui détruit ou interrompt
  --only COMPOSANT    ce composant seulement ; répétable
END
}

set_traps
read_options '' "$@"

case "$ENVIRONMENT" in
  dev)
    need aws jq
    aws_costs
    ;;
  staging)
    need aws jq
    aws_costs
    ;;
  prod)
    need aws jq
    aws_costs
    budget '45000..60000 EUR/mois (Compute: EC2, EKS, Lambda)'
    budget '30000..40000 EUR/mois (Stockage: S3, EBS, RDS, DynamoDB)'
    budget '15000..25000 EUR/mois (Réseau: CloudFront, VPC, Transfer)'
    budget '20000..30000 EUR/mois (Services managés: ElastiCache, MSK, OpenSearch)'
    budget '5000..10000 EUR/mois (Autres: Route53, CloudWatch, WAF)'
    budget '115000..165000 EUR/mois (Total production)'
    ;;
esac
