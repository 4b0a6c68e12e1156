# shellcheck shell=bash
# Produits, prix et webhooks de Stripe, par son interface HTTP (docs.stripe.com/api, novembre 2026). Les produits portent nos
# identifiants, les prix des clés ; un prix ne change jamais chez Stripe : un nouveau reprend sa clé, l'ancien est retiré.

STRIPE_URL=${STRIPE_URL:-https://api.stripe.com}

# La clé entre par un descripteur de fichier : aucune liste de processus, aucun journal ne la montre.
stripe() {
  local method=$1 path=$2
  shift 2
  curl --silent --show-error --fail-with-body --max-time 30 --request "$method" --config - "$@" "$STRIPE_URL$path" \
    <<<"header = \"Authorization: Bearer $STRIPE_SECRET_KEY\""
}

# stripe_write CLÉ chemin champ… : renvoyé après une connexion coupée, il n'est fait qu'une fois (Idempotency-Key).
stripe_write() {
  local key=$1 path=$2 field answer sum
  shift 2
  local fields=()
  for field in "$@"; do fields+=(--data-urlencode "$field"); done
  say "+ POST $path $*"
  if [ "$DRY_RUN" = true ]; then return 0; fi
  sum=$(printf '%s\n' "$path" "$@" | cksum)
  if ! answer=$(stripe POST "$path" --retry 3 --header "Idempotency-Key: $key-${sum%% *}" "${fields[@]}"); then
    fail 1 "Stripe: $(jq -r '.error.message // .' <<<"$answer" 2>/dev/null || printf '%s' "$answer")"
  fi
  printf '%s' "$answer"
}

# La clé réelle est celle de l'environnement des promesses, les autres ont des clés de test.
stripe_login() {
  local live=$1
  need_secret STRIPE_SECRET_KEY
  if [ "$DRY_RUN" = true ]; then return 0; fi
  case "$live ${STRIPE_SECRET_KEY:0:8}" in
    "no sk_live_" | "no rk_live_")
      fail 2 "une clé réelle de Stripe n'a rien à faire dans $ENVIRONMENT"
      ;;
    "yes sk_test_" | "yes rk_test_")
      say "! $ENVIRONMENT avec une clé de test : personne ne paie"
      ;;
  esac
}

stripe_product() {
  local id=$1 name=$2 description=$3 existing="" id_field=()
  begin "Stripe $id"
  if [ "$DRY_RUN" = false ]; then
    if existing=$(stripe GET "/v1/products/$id" 2>/dev/null); then
      if jq -e --arg name "$name" --arg text "$description" '.active and .name == $name and (.description // "") == $text' <<<"$existing" >/dev/null; then
        say "✓ $id : rien à changer"
        return 0
      fi
      stripe_write "$id" "/v1/products/$id" "name=$name" "description=$description" active=true >/dev/null
      return 0
    fi
    if [ "$(jq -r '.error.code // ""' <<<"$existing")" != resource_missing ]; then fail 1 "Stripe: $existing"; fi
  fi
  id_field=("id=$id")
  stripe_write "$id" /v1/products "${id_field[@]}" "name=$name" "description=$description" "metadata[system]=$SYSTEM" "metadata[environment]=$ENVIRONMENT" >/dev/null
}

# stripe_price CLÉ PRODUIT DEVISE MONTANT INTERVALLE : le montant dans la plus petite unité de la devise.
stripe_price() {
  local key=$1 product=$2 currency=$3 amount=$4 interval=$5 existing="" old=""
  begin "Stripe $key"
  if [ "$DRY_RUN" = false ]; then
    existing=$(stripe GET /v1/prices --get --data-urlencode "lookup_keys[]=$key" --data active=true)
    if jq -e --arg currency "$currency" --arg product "$product" --arg interval "$interval" --argjson amount "$amount" \
      '.data[0] // {} | .unit_amount == $amount and .currency == $currency and .product == $product and .recurring.interval == $interval' <<<"$existing" >/dev/null; then
      say "✓ $key : rien à changer"
      return 0
    fi
    old=$(jq -r '.data[0].id // ""' <<<"$existing")
  fi
  stripe_write "$key" /v1/prices "product=$product" "currency=$currency" "unit_amount=$amount" "recurring[interval]=$interval" \
    "lookup_key=$key" transfer_lookup_key=true "metadata[system]=$SYSTEM" "metadata[environment]=$ENVIRONMENT" >/dev/null
  if [ -n "$old" ]; then stripe_write "$key" "/v1/prices/$old" active=false >/dev/null; fi
}

# stripe_webhook URL ÉVÉNEMENT… : Stripe ne montre qu'une fois le secret d'un nouveau point ; il va dans un fichier lisible du seul propriétaire.
stripe_webhook() {
  local url=$1 event existing="" wanted="" id="" answer="" file
  shift
  begin "Stripe webhook $url"
  if [ "$DRY_RUN" = false ] && is_placeholder "${url#https://}"; then
    fail 2 "$url n'est pas un vrai hôte : définir PUBLIC_URL"
  fi
  local events=()
  for event in "$@"; do events+=("enabled_events[]=$event"); done
  if [ "$DRY_RUN" = true ]; then
    stripe_write webhook /v1/webhook_endpoints "url=$url" "${events[@]}"
    return 0
  fi
  wanted=$(printf '%s\n' "$@" | sort | paste -sd, -)
  existing=$(stripe GET '/v1/webhook_endpoints?limit=100' | jq -c --arg url "$url" '[.data[] | select(.url == $url)][0] // {}')
  id=$(jq -r '.id // ""' <<<"$existing")
  if [ -n "$id" ]; then
    if [ "$(jq -r '.enabled_events | sort | join(",")' <<<"$existing") $(jq -r .status <<<"$existing")" = "$wanted enabled" ]; then
      say "✓ $url : rien à changer"
      return 0
    fi
    stripe_write "$id" "/v1/webhook_endpoints/$id" "${events[@]}" disabled=false >/dev/null
    return 0
  fi
  file=$(chosen secret-file)
  [ -n "$file" ] || fail 2 "un nouveau webhook a un secret : --secret-file FICHIER dit où il va"
  answer=$(stripe_write "webhook-$SYSTEM-$ENVIRONMENT" /v1/webhook_endpoints "url=$url" "${events[@]}" "metadata[system]=$SYSTEM" "metadata[environment]=$ENVIRONMENT")
  (umask 077 && jq -r .secret <<<"$answer" >"$file")
  say "✓ STRIPE_WEBHOOK_SECRET → $file"
}

stripe_check() {
  local name=$1 key
  shift
  if [ "$DRY_RUN" = false ] && [ -z "${STRIPE_SECRET_KEY:-}" ]; then
    skip "$name : STRIPE_SECRET_KEY n'est pas définie"
    return 0
  fi
  for key in "$@"; do check_state "$name: $key" 1 stripe_count "$key"; done
}

stripe_count() { stripe GET /v1/prices --get --data-urlencode "lookup_keys[]=$1" --data active=true | jq '.data | length'; }
