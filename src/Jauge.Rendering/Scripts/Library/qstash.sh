# shellcheck shell=bash
# Schedules of Upstash QStash, through its HTTP interface. A schedule keeps the identifier that is given here, so that writing it again #en
# changes it and never doubles it (upstash.com/docs/qstash/api/schedules/create, November 2026). #en
# Planifications d'Upstash QStash, par son interface HTTP. Une planification garde l'identifiant donné ici : la récrire la change et #fr
# ne la double jamais (upstash.com/docs/qstash/api/schedules/create, novembre 2026). #fr

QSTASH_URL=${QSTASH_URL:-https://qstash.upstash.io}

# The token goes in through a file descriptor: no list of processes and no log shows it. #en
# Le jeton entre par un descripteur de fichier : aucune liste de processus, aucun journal ne le montre. #fr
qstash() {
  local method=$1 path=$2
  shift 2
  curl --silent --show-error --fail-with-body --max-time 30 --retry 3 --request "$method" --config - "$@" "$QSTASH_URL$path" \
    <<<"header = \"Authorization: Bearer $QSTASH_TOKEN\""
}

# qstash_schedule ID DESTINATION CRON RETRIES TIMEOUT
qstash_schedule() {
  local id=$1 destination=$2 cron=$3 retries=$4 timeout=$5 existing=""
  begin "QStash $id: $cron → $destination"
  if [ "$DRY_RUN" = true ]; then
    say "+ POST $QSTASH_URL/v2/schedules/$destination (Upstash-Schedule-Id: $id, Upstash-Cron: $cron, Upstash-Retries: $retries)"
    return 0
  fi
  existing=$(qstash GET "/v2/schedules/$id" 2>/dev/null) || existing='{}'
  if jq -e --arg cron "$cron" --arg to "$destination" --argjson retries "$retries" \
    '.cron == $cron and .destination == $to and (.retries // 3) == $retries and (.isPaused // false | not)' <<<"$existing" >/dev/null; then
    say "✓ $id: nothing to change" #en
    say "✓ $id : rien à changer" #fr
    return 0
  fi
  qstash POST "/v2/schedules/$destination" --header "Upstash-Schedule-Id: $id" --header "Upstash-Cron: $cron" --header 'Upstash-Method: POST' \
    --header "Upstash-Retries: $retries" --header "Upstash-Timeout: $timeout" --header 'Content-Type: application/json' --data '{}' >/dev/null
  say "✓ $id"
}

# qstash_prune PREFIX ID…: schedules of this system and environment that the description does not name any more. #en
# qstash_prune PRÉFIXE ID… : les planifications de ce système et de cet environnement que la description ne nomme plus. #fr
qstash_prune() {
  local prefix=$1 id kept found=false
  shift
  if [ "$DRY_RUN" = true ]; then
    say "? GET $QSTASH_URL/v2/schedules"
    return 0
  fi
  for id in $(qstash GET /v2/schedules | jq -r --arg prefix "$prefix" '.[].scheduleId | select(startswith($prefix))'); do
    found=false
    for kept in "$@"; do if [ "$kept" = "$id" ]; then found=true; fi; done
    if [ "$found" = true ]; then continue; fi
    confirm "$id is in QStash and not in the description: it is deleted" #en
    confirm "$id est dans QStash et pas dans la description : elle est supprimée" #fr
    qstash DELETE "/v2/schedules/$id" >/dev/null
  done
}

qstash_check() {
  local name=$1 id
  shift
  if [ "$DRY_RUN" = false ] && [ -z "${QSTASH_TOKEN:-}" ]; then
    skip "$name: QSTASH_TOKEN is not set" #en
    skip "$name : QSTASH_TOKEN n'est pas défini" #fr
    return 0
  fi
  for id in "$@"; do check_works "$name: $id" qstash GET "/v2/schedules/$id"; done
}
