#!/usr/bin/env bash
# Inscrit les plans de la description dans Stripe, produits et prix, et ses webhooks ; ce qui l'est déjà reste tel quel.

set -Eeuo pipefail
SYSTEM=twinme
KNOWN_ENVIRONMENTS='staging prod'
HERE="$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)"
readonly SYSTEM KNOWN_ENVIRONMENTS HERE
# shellcheck source-path=SCRIPTDIR source=lib/common.sh
. "$HERE/lib/common.sh"
# shellcheck source-path=SCRIPTDIR source=lib/stripe.sh
. "$HERE/lib/stripe.sh"

usage() {
  cat <<'END'
setup-stripe.sh --env NOM [options]

  --env NOM           un de : staging prod
  --dry-run           dire chaque commande, n'en lancer aucune
  --yes               oui à toute question qui ne détruit rien
  --confirm NOM       le nom de l'environnement encore, pour ce qui détruit ou interrompt
  --only COMPOSANT    ce composant seulement ; répétable
  --secret-file FIC.  où va le secret d'un nouveau webhook
END
}

set_traps
read_options secret-file "$@"
lock

case "$ENVIRONMENT" in
  staging)
    need curl jq
    stripe_login no
    stripe_product twinme-staging-free 'TwinMe IA free' 'requests: 1000/month, tokens: 10000/month, Support communautaire'
    stripe_product twinme-staging-basic 'TwinMe IA basic' 'requests: 10000/month, tokens: 100000/month, Support email'
    stripe_product twinme-staging-premium 'TwinMe IA premium' 'requests: unlimited, tokens: unlimited, Support prioritaire'
    stripe_product twinme-staging-enterprise 'TwinMe IA enterprise' 'requests: unlimited, tokens: unlimited, SLA garanti'
    stripe_price twinme-staging-free twinme-staging-free eur 0 month
    stripe_price twinme-staging-basic twinme-staging-basic eur 2900 month
    stripe_price twinme-staging-premium twinme-staging-premium eur 9900 month
    stripe_price twinme-staging-enterprise twinme-staging-enterprise eur 49900 month
    need_secret PUBLIC_URL
    stripe_webhook "$PUBLIC_URL/api/webhooks/stripe" invoice.payment_succeeded invoice.payment_failed customer.subscription.created
    ;;
  prod)
    need curl jq
    stripe_login yes
    stripe_product twinme-prod-free 'TwinMe IA free' 'requests: 1000/month, tokens: 10000/month, Support communautaire'
    stripe_product twinme-prod-basic 'TwinMe IA basic' 'requests: 10000/month, tokens: 100000/month, Support email'
    stripe_product twinme-prod-premium 'TwinMe IA premium' 'requests: unlimited, tokens: unlimited, Support prioritaire'
    stripe_product twinme-prod-enterprise 'TwinMe IA enterprise' 'requests: unlimited, tokens: unlimited, SLA garanti'
    stripe_price twinme-prod-free twinme-prod-free eur 0 month
    stripe_price twinme-prod-basic twinme-prod-basic eur 2900 month
    stripe_price twinme-prod-premium twinme-prod-premium eur 9900 month
    stripe_price twinme-prod-enterprise twinme-prod-enterprise eur 49900 month
    need_secret PUBLIC_URL
    stripe_webhook "$PUBLIC_URL/api/webhooks/stripe" invoice.payment_succeeded invoice.payment_failed customer.subscription.created
    ;;
esac
