#!/usr/bin/env bash
# Restaure des données de ERP de supermarché sur Azure App Service, toujours à côté de ce qui est là.

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
restore.sh --env NOM [options]

  --env NOM           un de : prod
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

Composants : db app
END
}

set_traps
read_options 'region at to from name prefix' "$@"
lock

case "$ENVIRONMENT" in
  prod)
    need az curl jq
    need_only db app
    azure_login
    if wanted db; then
      flexible_server_restore postgres db rg-erp-prod erp-postgres-prod no
    fi
    if wanted app; then
      web_app_restore app rg-erp-prod erp-supermarket-prod staging
    fi
    ;;
esac
