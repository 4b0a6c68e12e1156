#!/usr/bin/env bash
# Dit ce que le mois a coûté jusqu'ici, à côté du budget.

set -Eeuo pipefail
SYSTEM=taylor-shift
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
    need az jq
    azure_costs rg-taylor-shift-dev
    budget '57 EUR/mois'
    ;;
  staging)
    need az jq
    azure_costs rg-taylor-shift-staging
    budget '405 EUR/mois'
    ;;
  prod)
    need az jq
    azure_costs rg-taylor-shift-prod
    budget '1510 EUR/mois'
    ;;
esac
