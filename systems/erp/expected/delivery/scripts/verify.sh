#!/usr/bin/env bash
# Contrôle chaque composant de ERP de supermarché sur Azure App Service et ne change rien.

set -Eeuo pipefail
SYSTEM=erp
KNOWN_ENVIRONMENTS=prod
HERE="$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)"
readonly SYSTEM KNOWN_ENVIRONMENTS HERE
# shellcheck source-path=SCRIPTDIR source=lib/common.sh
. "$HERE/lib/common.sh"
# shellcheck source-path=SCRIPTDIR source=lib/azure.sh
. "$HERE/lib/azure.sh"

usage() {
  cat <<'END'
verify.sh --env NOM [options]

  --env NOM           un de : prod
  --dry-run           dire chaque commande, n'en lancer aucune
  --yes               oui à toute question qui ne détruit rien
  --confirm NOM       le nom de l'environnement encore, pour ce qui détruit ou interrompt
  --only COMPOSANT    ce composant seulement ; répétable

Composants : db app insights media cdn
END
}

set_traps
read_options '' "$@"

case "$ENVIRONMENT" in
  prod)
    need az curl openssl jq
    azure_login
    if wanted db; then
      flexible_server_check postgres db rg-erp-prod erp-postgres-prod DB_URL
    fi
    if wanted app; then
      web_app_check app rg-erp-prod erp-supermarket-prod /
    fi
    if wanted insights; then
      check_state insights Succeeded az resource show --resource-group rg-erp-prod --resource-type Microsoft.Insights/components --name \
        appi-erp-prod-insights --query properties.provisioningState --output tsv
    fi
    if wanted media; then
      check_state media available az storage account show --resource-group rg-erp-prod --name sterpprodmediab091 --query statusOfPrimary \
        --output tsv
    fi
    if wanted cdn; then
      front_door_check cdn rg-erp-prod afd-erp-prod-cdn fde-erp-prod-cdn ''
    fi
    end_checks
    ;;
esac
