#!/usr/bin/env bash
# Dit ce que le mois a coûté jusqu'ici, à côté du budget.

set -Eeuo pipefail
SYSTEM=twinme
KNOWN_ENVIRONMENTS='staging prod'
HERE="$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)"
readonly SYSTEM KNOWN_ENVIRONMENTS HERE
# shellcheck source-path=SCRIPTDIR source=lib/common.sh
. "$HERE/lib/common.sh"
# shellcheck source-path=SCRIPTDIR source=lib/costs.sh
. "$HERE/lib/costs.sh"

usage() {
  cat <<'END'
cost-analysis.sh --env NOM [options]

  --env NOM           un de : staging prod
  --dry-run           dire chaque commande, n'en lancer aucune
  --yes               oui à toute question qui ne détruit rien
  --confirm NOM       le nom de l'environnement encore, pour ce qui détruit ou interrompt
  --only COMPOSANT    ce composant seulement ; répétable
END
}

set_traps
read_options '' "$@"

case "$ENVIRONMENT" in
  staging)
    need az aws jq
    azure_costs rg-twinme-staging
    aws_costs
    ;;
  prod)
    need az aws jq
    azure_costs rg-twinme-prod
    aws_costs
    ;;
esac
