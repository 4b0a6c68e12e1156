#!/usr/bin/env bash
# Revient à la version de Bêta, 50 utilisateurs qui servait avant.

set -Eeuo pipefail
SYSTEM=beta-50
KNOWN_ENVIRONMENTS=beta
HERE="$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)"
readonly SYSTEM KNOWN_ENVIRONMENTS HERE
# shellcheck source-path=SCRIPTDIR source=lib/common.sh
. "$HERE/lib/common.sh"
# shellcheck source-path=SCRIPTDIR source=lib/aws.sh
. "$HERE/lib/aws.sh"
# shellcheck source-path=SCRIPTDIR source=lib/vercel.sh
. "$HERE/lib/vercel.sh"

usage() {
  cat <<'END'
rollback.sh --env NOM [options]

  --env NOM           un de : beta
  --dry-run           dire chaque commande, n'en lancer aucune
  --yes               oui à toute question qui ne détruit rien
  --confirm NOM       le nom de l'environnement encore, pour ce qui détruit ou interrompt
  --only COMPOSANT    ce composant seulement ; répétable
  --region RÉGION     dans cette région seulement
  --revision NOM      revenir à celle-ci ; la précédente par défaut

Composants : frontend cron
END
}

set_traps
read_options 'region revision' "$@"
lock

case "$ENVIRONMENT" in
  beta)
    need aws vercel curl
    aws_login
    if wanted frontend; then
      vercel_rollback frontend
    fi
    if wanted cron; then
      lambda_rollback cron us-east-1 beta-50-beta-cron live
    fi
    ;;
esac
