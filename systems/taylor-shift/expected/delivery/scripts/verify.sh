#!/usr/bin/env bash
# Contrôle chaque composant de Taylor Shift, vente des billets du concert et ne change rien.

set -Eeuo pipefail
SYSTEM=taylor-shift
KNOWN_ENVIRONMENTS='dev staging prod'
HERE="$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)"
readonly SYSTEM KNOWN_ENVIRONMENTS HERE
# shellcheck source-path=SCRIPTDIR source=lib/common.sh
. "$HERE/lib/common.sh"
# shellcheck source-path=SCRIPTDIR source=lib/azure.sh
. "$HERE/lib/azure.sh"

usage() {
  cat <<'END'
verify.sh --env NOM [options]

  --env NOM           un de : dev staging prod
  --dry-run           dire chaque commande, n'en lancer aucune
  --yes               oui à toute question qui ne détruit rien
  --confirm NOM       le nom de l'environnement encore, pour ce qui détruit ou interrompt
  --only COMPOSANT    ce composant seulement ; répétable

Composants : db secrets shop logs edge network
END
}

set_traps
read_options '' "$@"

case "$ENVIRONMENT" in
  dev)
    need az curl openssl jq
    azure_login
    if wanted db; then
      flexible_server_check mysql db rg-taylor-shift-dev mysql-taylor-shift-dev-db-e945 DB_CNF
    fi
    if wanted secrets; then
      key_vault_check secrets kv-taylor-shi-a7675-e945
    fi
    if wanted shop; then
      container_app_check shop rg-taylor-shift-dev ca-taylor-shift-dev-shop /
    fi
    if wanted logs; then
      check_state logs Succeeded az resource show --resource-group rg-taylor-shift-dev --resource-type \
        Microsoft.OperationalInsights/workspaces --name log-taylor-shift-dev-logs --query properties.provisioningState --output tsv
    fi
    end_checks
    ;;
  staging)
    need az curl openssl jq
    azure_login
    if wanted edge; then
      front_door_check edge rg-taylor-shift-staging afd-taylor-shift-staging-edge fde-taylor-shift-staging-edge /
    fi
    if wanted db; then
      flexible_server_check mysql db rg-taylor-shift-staging mysql-taylor-shift-staging-db-dff5 DB_CNF
    fi
    if wanted secrets; then
      key_vault_check secrets kv-taylor-shi-3d412-dff5
    fi
    if wanted shop; then
      container_app_check shop rg-taylor-shift-staging ca-taylor-shift-staging-shop / afd-taylor-shift-staging-edge \
        fde-taylor-shift-staging-edge
    fi
    if wanted network; then
      check_state network Succeeded az resource show --resource-group rg-taylor-shift-staging --resource-type \
        Microsoft.Network/virtualNetworks --name vnet-taylor-shift-staging-network --query properties.provisioningState --output tsv
    fi
    if wanted logs; then
      check_state logs Succeeded az resource show --resource-group rg-taylor-shift-staging --resource-type \
        Microsoft.OperationalInsights/workspaces --name log-taylor-shift-staging-logs --query properties.provisioningState --output tsv
    fi
    end_checks
    ;;
  prod)
    need az curl openssl jq
    azure_login
    if wanted edge; then
      front_door_check edge rg-taylor-shift-prod afd-taylor-shift-prod-edge fde-taylor-shift-prod-edge /
    fi
    if wanted db; then
      flexible_server_check mysql db rg-taylor-shift-prod mysql-taylor-shift-prod-db-0644 DB_CNF
    fi
    if wanted secrets; then
      key_vault_check secrets kv-taylor-shi-b95d6-0644
    fi
    if wanted shop; then
      container_app_check shop rg-taylor-shift-prod ca-taylor-shift-prod-shop / afd-taylor-shift-prod-edge fde-taylor-shift-prod-edge
    fi
    if wanted network; then
      check_state network Succeeded az resource show --resource-group rg-taylor-shift-prod --resource-type \
        Microsoft.Network/virtualNetworks --name vnet-taylor-shift-prod-network --query properties.provisioningState --output tsv
    fi
    if wanted logs; then
      check_state logs Succeeded az resource show --resource-group rg-taylor-shift-prod --resource-type \
        Microsoft.OperationalInsights/workspaces --name log-taylor-shift-prod-logs --query properties.provisioningState --output tsv
    fi
    end_checks
    ;;
esac
