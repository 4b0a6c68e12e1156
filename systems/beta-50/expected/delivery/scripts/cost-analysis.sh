#!/usr/bin/env bash
# Dit ce que le mois a coûté jusqu'ici, à côté du budget.

set -Eeuo pipefail
SYSTEM=beta-50
KNOWN_ENVIRONMENTS=beta
HERE="$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)"
readonly SYSTEM KNOWN_ENVIRONMENTS HERE
# shellcheck source-path=SCRIPTDIR source=lib/common.sh
. "$HERE/lib/common.sh"
# shellcheck source-path=SCRIPTDIR source=lib/costs.sh
. "$HERE/lib/costs.sh"

usage() {
  cat <<'END'
cost-analysis.sh --env NOM [options]

  --env NOM           un de : beta
  --dry-run           dire chaque commande, n'en lancer aucune
  --yes               oui à toute question qui ne détruit rien
  --confirm NOM       le nom de l'environnement encore, pour ce qui détruit ou interrompt
  --only COMPOSANT    ce composant seulement ; répétable
END
}

set_traps
read_options '' "$@"

case "$ENVIRONMENT" in
  beta)
    need az aws jq
    azure_costs rg-beta-50-beta
    aws_costs
    budget '300 USD/mois (AWS, Vercel et Upstash compris)'
    budget '1000 USD/mois (Azure AI (déjà payé))'
    ;;
esac
