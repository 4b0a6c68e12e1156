#!/usr/bin/env bash
# Contrôle chaque composant de Bêta, 50 utilisateurs et ne change rien.

set -Eeuo pipefail
SYSTEM=beta-50
KNOWN_ENVIRONMENTS=beta
HERE="$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)"
readonly SYSTEM KNOWN_ENVIRONMENTS HERE
# shellcheck source-path=SCRIPTDIR source=lib/common.sh
. "$HERE/lib/common.sh"
# shellcheck source-path=SCRIPTDIR source=lib/aws.sh
. "$HERE/lib/aws.sh"
# shellcheck source-path=SCRIPTDIR source=lib/azure.sh
. "$HERE/lib/azure.sh"
# shellcheck source-path=SCRIPTDIR source=lib/qstash.sh
. "$HERE/lib/qstash.sh"
# shellcheck source-path=SCRIPTDIR source=lib/vercel.sh
. "$HERE/lib/vercel.sh"

usage() {
  cat <<'END'
verify.sh --env NOM [options]

  --env NOM           un de : beta
  --dry-run           dire chaque commande, n'en lancer aucune
  --yes               oui à toute question qui ne détruit rien
  --confirm NOM       le nom de l'environnement encore, pour ce qui détruit ou interrompt
  --only COMPOSANT    ce composant seulement ; répétable

Composants : database cache frontend files cron workers deepseek-v3 phi-4 deepseek-r1
END
}

set_traps
read_options '' "$@"

case "$ENVIRONMENT" in
  beta)
    need az aws curl openssl jq
    azure_login
    aws_login
    if wanted database; then
      rds_check database us-east-1 beta-50-beta-database DATABASE_URL
    fi
    if wanted cache; then
      elasticache_check cache us-east-1 beta-50-beta-cache CACHE_URL
    fi
    if wanted frontend; then
      vercel_check frontend /
    fi
    if wanted files; then
      s3_check files us-east-1 beta-50-beta-files-us-east-1
    fi
    if wanted cron; then
      lambda_check cron us-east-1 beta-50-beta-cron
    fi
    if wanted workers; then
      qstash_check workers beta-50-beta-workers-content-trends beta-50-beta-workers-alert-checker
    fi
    if wanted deepseek-v3; then
      check_state deepseek-v3 Succeeded az resource show --resource-group rg-beta-50-beta --resource-type \
        Microsoft.CognitiveServices/accounts --name ais-beta-50-beta-eastus2-4dd4 --query properties.provisioningState --output tsv
    fi
    if wanted phi-4; then
      check_state phi-4 Succeeded az resource show --resource-group rg-beta-50-beta --resource-type Microsoft.CognitiveServices/accounts \
        --name ais-beta-50-beta-eastus2-4dd4 --query properties.provisioningState --output tsv
    fi
    if wanted deepseek-r1; then
      check_state deepseek-r1 Succeeded az resource show --resource-group rg-beta-50-beta --resource-type \
        Microsoft.CognitiveServices/accounts --name ais-beta-50-beta-eastus2-4dd4 --query properties.provisioningState --output tsv
    fi
    end_checks
    ;;
esac
