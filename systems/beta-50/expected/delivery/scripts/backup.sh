#!/usr/bin/env bash
# Sauvegarde maintenant les données de Bêta, 50 utilisateurs, en plus des sauvegardes planifiées.

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
backup.sh --env NOM [options]

  --env NOM           un de : beta
  --dry-run           dire chaque commande, n'en lancer aucune
  --yes               oui à toute question qui ne détruit rien
  --confirm NOM       le nom de l'environnement encore, pour ce qui détruit ou interrompt
  --only COMPOSANT    ce composant seulement ; répétable
  --region RÉGION     dans cette région seulement

Composants : database files
END
}

set_traps
read_options region "$@"
lock

case "$ENVIRONMENT" in
  beta)
    need aws curl jq
    aws_login
    if wanted database; then
      rds_backup database us-east-1 beta-50-beta-database ''
    fi
    if wanted files; then
      s3_backup files us-east-1 beta-50-beta-files-us-east-1
    fi
    ;;
esac
