#!/usr/bin/env bash
# Restaure des données de TwinMe IA, toujours à côté de ce qui est là.

set -Eeuo pipefail
SYSTEM=twinme
KNOWN_ENVIRONMENTS='staging prod'
HERE="$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)"
readonly SYSTEM KNOWN_ENVIRONMENTS HERE
# shellcheck source-path=SCRIPTDIR source=lib/common.sh
. "$HERE/lib/common.sh"
# shellcheck source-path=SCRIPTDIR source=lib/aws.sh
. "$HERE/lib/aws.sh"
# shellcheck source-path=SCRIPTDIR source=lib/kubernetes.sh
. "$HERE/lib/kubernetes.sh"

usage() {
  cat <<'END'
restore.sh --env NOM [options]

  --env NOM           un de : staging prod
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

Composants : database backups
END
}

set_traps
read_options 'region at to from name prefix' "$@"
lock

case "$ENVIRONMENT" in
  staging)
    need aws kubectl curl jq
    need_only database backups
    aws_login
    if in_region eu-west-3; then
      cluster_connect aws eu-west-3 twinme-staging-cluster twinme-staging-eu-west-3
    fi
    if wanted database; then
      cnpg_restore twinme-staging-eu-west-3 twinme-staging database database-restored 3 47Gi database-eu-west-3 \
        ghcr.io/cloudnative-pg/postgresql:17 '{ requests: { cpu: "2", memory: "8Gi" }, limits: { memory: "8Gi" } }'
    fi
    if wanted backups; then
      s3_restore backups eu-west-3 twinme-staging-backups-eu-west-3
    fi
    ;;
  prod)
    need aws kubectl curl jq
    need_only database backups
    aws_login
    if in_region eu-west-3; then
      cluster_connect aws eu-west-3 twinme-prod-cluster twinme-prod-eu-west-3
    fi
    if in_region eu-west-1; then
      cluster_connect aws eu-west-1 twinme-prod-cluster twinme-prod-eu-west-1
    fi
    if wanted database; then
      cnpg_restore twinme-prod-eu-west-3 twinme-prod database database-restored 3 187Gi database-eu-west-3 \
        ghcr.io/cloudnative-pg/postgresql:17 '{ requests: { cpu: "2", memory: "8Gi" }, limits: { memory: "8Gi" } }'
    fi
    if wanted backups; then
      s3_restore backups eu-west-3 twinme-prod-backups-eu-west-3
    fi
    ;;
esac
