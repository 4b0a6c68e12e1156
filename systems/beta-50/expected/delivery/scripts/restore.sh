#!/usr/bin/env bash
# Restaure des données de Bêta, 50 utilisateurs, toujours à côté de ce qui est là.

set -Eeuo pipefail
SYSTEM=beta-50
KNOWN_ENVIRONMENTS=beta
HERE="$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)"
readonly SYSTEM KNOWN_ENVIRONMENTS HERE
# shellcheck source-path=SCRIPTDIR source=lib/common.sh
. "$HERE/lib/common.sh"
# shellcheck source-path=SCRIPTDIR source=lib/aws.sh
. "$HERE/lib/aws.sh"

usage() {
  cat <<'END'
restore.sh --env NOM [options]

  --env NOM           un de : beta
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

Composants : database files
END
}

set_traps
read_options 'region at to from name prefix' "$@"
lock

case "$ENVIRONMENT" in
  beta)
    need aws curl jq
    need_only database files
    aws_login
    if wanted database; then
      rds_restore database us-east-1 beta-50-beta-database
    fi
    if wanted files; then
      s3_restore files us-east-1 beta-50-beta-files-us-east-1
    fi
    ;;
esac
