#!/usr/bin/env bash
# Restaure des données de Taylor Shift, vente des billets du concert, toujours à côté de ce qui est là.

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

Composants : db
END
}

set_traps
read_options 'region at to from name prefix' "$@"
lock

case "$ENVIRONMENT" in
  dev)
    need az curl jq
    need_only db
    azure_login
    if wanted db; then
      flexible_server_restore mysql db rg-taylor-shift-dev mysql-taylor-shift-dev-db-e945 no
    fi
    ;;
  staging)
    need az curl jq
    need_only db
    azure_login
    if wanted db; then
      flexible_server_restore mysql db rg-taylor-shift-staging mysql-taylor-shift-staging-db-dff5 no
    fi
    ;;
  prod)
    need az curl jq
    need_only db
    azure_login
    if wanted db; then
      flexible_server_restore mysql db rg-taylor-shift-prod mysql-taylor-shift-prod-db-0644 yes
    fi
    ;;
esac
