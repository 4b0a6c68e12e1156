# shellcheck shell=bash
# What all scripts of this folder share: options, the log, the lock, confirmations, checks. #en
# It runs on the bash of Linux and on that of macOS (3.2). Sourced, never run. #en
# Ce que tous les scripts de ce dossier partagent : options, journal, verrou, confirmations, contrôles. #fr
# Fonctionne avec le bash de Linux et celui de macOS (3.2). À charger, jamais à lancer. #fr
#
# Exit codes: 0 done, 1 a step or a check failed, 2 wrong usage, 3 a tool or a secret is missing, 4 another run holds the lock, #en
# 5 not confirmed, 130 interrupted. #en
# Codes de sortie : 0 fait, 1 une étape ou un contrôle a échoué, 2 mauvais usage, 3 un outil ou un secret manque, 4 une autre #fr
# exécution tient le verrou, 5 non confirmé, 130 interrompu. #fr

ENVIRONMENT=""
DRY_RUN=false
YES=false
CONFIRMED=""
ONLY=""
CHOICES=""
LOCK=""
STEP=""
PASSED=0
FAILED=0
SKIPPED=0

say() { printf '%s %s\n' "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$*" >&2; }

fail() {
  local code=$1
  shift
  say "✗ $*"
  exit "$code"
}

# What has failed is said with its line, and the exit code is always 1: tools have codes of their own. #en
# Ce qui échoue est dit avec sa ligne, et le code de sortie est toujours 1 : les outils ont leurs propres codes. #fr
on_error() {
  local code=$1 line=$2 command=$3
  trap - ERR
  say "✗ ${STEP:+$STEP: }line $line: $command (exit $code)" #en
  say "✗ ${STEP:+$STEP : }ligne $line : $command (code $code)" #fr
  exit 1
}

on_exit() {
  if [ -n "$LOCK" ]; then rm -rf "$LOCK"; fi
}

set_traps() {
  set -Eeuo pipefail
  shopt -s inherit_errexit 2>/dev/null || true
  trap 'on_error "$?" "$LINENO" "$BASH_COMMAND"' ERR
  trap on_exit EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
}

wrong_usage() {
  say "✗ $*"
  usage >&2
  exit 2
}

# read_options "image package" "$@": the first word names the options that this script takes beside the usual ones. #en
# read_options "image package" "$@" : le premier mot nomme les options que ce script accepte en plus des habituelles. #fr
read_options() {
  local accepts=" $1 " option
  shift
  while [ $# -gt 0 ]; do
    option=$1
    shift
    case "$option" in
      -h | --help)
        usage
        exit 0
        ;;
      --dry-run) DRY_RUN=true ;;
      --yes) YES=true ;;
      --env | --confirm | --only | --*)
        [ $# -gt 0 ] || wrong_usage "$option needs a value" #en
        [ $# -gt 0 ] || wrong_usage "$option attend une valeur" #fr
        take_option "$accepts" "${option#--}" "$1"
        shift
        ;;
      *)
        wrong_usage "unknown word: $option" #en
        wrong_usage "mot inconnu : $option" #fr
        ;;
    esac
  done
  [ -n "$ENVIRONMENT" ] || wrong_usage "--env is missing" #en
  [ -n "$ENVIRONMENT" ] || wrong_usage "--env manque" #fr
  case " $KNOWN_ENVIRONMENTS " in
    *" $ENVIRONMENT "*) ;;
    *)
      wrong_usage "no environment is called '$ENVIRONMENT'; there are: $KNOWN_ENVIRONMENTS" #en
      wrong_usage "aucun environnement ne s'appelle « $ENVIRONMENT » ; il y a : $KNOWN_ENVIRONMENTS" #fr
      ;;
  esac
}

take_option() {
  local accepts=$1 name=$2 value=$3
  case "$name" in
    env) ENVIRONMENT=$value ;;
    confirm) CONFIRMED=$value ;;
    only) ONLY="$ONLY $value " ;;
    *)
      case "$accepts" in
        *" $name "*) ;;
        *)
          wrong_usage "unknown option: --$name" #en
          wrong_usage "option inconnue : --$name" #fr
          ;;
      esac
      case "$name=$value" in
        image=*=* | package=*=*) CHOICES="$CHOICES$name ${value%%=*} ${value#*=}"$'\n' ;;
        image=* | package=*)
          wrong_usage "--$name wants COMPONENT=VALUE" #en
          wrong_usage "--$name attend COMPOSANT=VALEUR" #fr
          ;;
        *) CHOICES="$CHOICES$name - $value"$'\n' ;;
      esac
      ;;
  esac
}

# chosen image shop: what --image shop=… said; chosen at: what --at said; empty where nothing did. #en
# chosen image shop : ce qu'a dit --image shop=… ; chosen at : ce qu'a dit --at ; vide si rien ne l'a dit. #fr
chosen() {
  local kind component value
  while read -r kind component value; do
    if [ "$kind $component" = "$1 ${2:--}" ]; then
      printf '%s' "$value"
      return 0
    fi
  done <<<"$CHOICES"
}

# skipping terraform: whether --skip terraform was said. #en
# skipping terraform : si --skip terraform a été dit. #fr
skipping() {
  case "$CHOICES" in
    *"skip - $1"$'\n'*) return 0 ;;
  esac
  return 1
}

# Another script of this folder, in the same environment, under the same lock, with the same answers. #en
# Un autre script de ce dossier, dans le même environnement, sous le même verrou, avec les mêmes réponses. #fr
also() {
  local script=$1
  local words=(--env "$ENVIRONMENT")
  if [ "$DRY_RUN" = true ]; then words+=(--dry-run); fi
  if [ "$YES" = true ]; then words+=(--yes); fi
  if [ -n "$CONFIRMED" ]; then words+=(--confirm "$CONFIRMED"); fi
  say "+ $script $(quoted "${words[@]}")"
  bash "$HERE/$script" "${words[@]}"
}

wanted() {
  [ -z "$ONLY" ] && return 0
  case "$ONLY" in
    *" $1 "*) return 0 ;;
  esac
  return 1
}

need() {
  local tool missing=""
  if [ "$DRY_RUN" = true ]; then return 0; fi
  for tool in "$@"; do command -v "$tool" >/dev/null 2>&1 || missing="$missing $tool"; done
  [ -z "$missing" ] || fail 3 "please install:$missing" #en
  [ -z "$missing" ] || fail 3 "à installer :$missing" #fr
}

need_secret() {
  local name missing=""
  if [ "$DRY_RUN" = true ]; then
    for name in "$@"; do if [ -z "${!name:-}" ]; then printf -v "$name" '<%s>' "$name"; fi; done
    return 0
  fi
  for name in "$@"; do [ -n "${!name:-}" ] || missing="$missing $name"; done
  [ -z "$missing" ] || fail 3 "these variables of the environment are not set:$missing" #en
  [ -z "$missing" ] || fail 3 "ces variables d'environnement ne sont pas définies :$missing" #fr
}

# A folder is made by one only, on every file system; one whose owner is gone is taken over. It keeps two runs of one machine apart; #en
# Terraform's state has a lock of its own for all machines. #en
# Un seul peut créer un dossier, sur tout système de fichiers ; celui dont le propriétaire a disparu est repris. Il sépare deux #fr
# exécutions d'une même machine ; l'état de Terraform a son propre verrou, pour toutes. #fr
lock() {
  local folder owner=""
  folder="${TMPDIR:-/tmp}/$SYSTEM-$ENVIRONMENT.lock"
  if [ "$DRY_RUN" = true ] || [ "${JAUGE_LOCK:-}" = "$folder" ]; then return 0; fi
  if ! mkdir "$folder" 2>/dev/null; then
    owner=$(cat "$folder/pid" 2>/dev/null || true)
    if [ -z "$owner" ] || kill -0 "$owner" 2>/dev/null; then
      fail 4 "another run holds $folder (process ${owner:-unknown})" #en
      fail 4 "une autre exécution tient $folder (processus ${owner:-inconnu})" #fr
    fi
    rm -rf "$folder"
    mkdir "$folder" || fail 4 "$folder"
  fi
  LOCK=$folder
  export JAUGE_LOCK=$folder
  printf '%s\n' "$$" >"$folder/pid"
}

agree() {
  local answer=""
  if [ "$DRY_RUN" = true ] || [ "$YES" = true ]; then return 0; fi
  [ -t 0 ] || fail 5 "$* Nobody is there to answer: --yes says yes." #en
  [ -t 0 ] || fail 5 "$* Personne pour répondre : --yes dit oui." #fr
  printf '%s [yes/no] ' "$*" >&2 #en
  printf '%s [oui/non] ' "$*" >&2 #fr
  read -r answer || true
  case "$answer" in
    yes | oui) ;;
    *)
      fail 5 "nothing was done" #en
      fail 5 "rien n'a été fait" #fr
      ;;
  esac
}

# What destroys or interrupts wants the name of the environment, typed; --yes is not enough, --confirm NAME is. #en
# Ce qui détruit ou interrompt demande le nom de l'environnement, tapé ; --yes ne suffit pas, --confirm NOM suffit. #fr
confirm() {
  local typed=$CONFIRMED
  say "! $*"
  if [ "$DRY_RUN" = true ]; then return 0; fi
  if [ -z "$typed" ]; then
    [ -t 0 ] || fail 5 "not confirmed: --confirm $ENVIRONMENT confirms it" #en
    [ -t 0 ] || fail 5 "non confirmé : --confirm $ENVIRONMENT le confirme" #fr
    printf 'Type the name of the environment to go on: ' >&2 #en
    printf 'Tapez le nom de l'"'"'environnement pour continuer : ' >&2 #fr
    read -r typed || true
  fi
  [ "$typed" = "$ENVIRONMENT" ] || fail 5 "'$typed' is not '$ENVIRONMENT': nothing was done" #en
  [ "$typed" = "$ENVIRONMENT" ] || fail 5 "« $typed » n'est pas « $ENVIRONMENT » : rien n'a été fait" #fr
}

quoted() {
  local word text=""
  for word in "$@"; do
    case "$word" in
      "" | *[!A-Za-z0-9_./:=@%+,-]*) text="$text '${word//\'/\'\\\'\'}'" ;;
      *) text="$text $word" ;;
    esac
  done
  printf '%s' "${text# }"
}

# run: does it and says so; with --dry-run it only says so. #en
# run : le fait et le dit ; avec --dry-run, le dit seulement. #fr
run() {
  say "+ $(quoted "$@")"
  if [ "$DRY_RUN" = true ]; then return 0; fi
  "$@"
}

# ask VARIABLE command…: the answer of a command that changes nothing; with --dry-run the variable's own name stands for it. #en
# ask VARIABLE commande… : la réponse d'une commande qui ne change rien ; avec --dry-run, le nom de la variable en tient lieu. #fr
ask() {
  local ask_into=$1 ask_answer
  shift
  if [ "$DRY_RUN" = true ]; then
    say "? $(quoted "$@")"
    printf -v "$ask_into" '<%s>' "$ask_into"
    return 0
  fi
  ask_answer=$("$@") || return 1
  printf -v "$ask_into" '%s' "$ask_answer"
}

# await TRIES SECONDS EXPECTED command…: until the command answers what is expected. #en
# await ESSAIS SECONDES ATTENDU commande… : jusqu'à ce que la commande réponde ce qui est attendu. #fr
await() {
  local tries=$1 pause=$2 expected=$3 try answer=""
  shift 3
  if [ "$DRY_RUN" = true ]; then
    say "? $(quoted "$@") → $expected"
    return 0
  fi
  for ((try = 1; try <= tries; try++)); do
    answer=$("$@" 2>/dev/null) || answer=""
    if [ "$answer" = "$expected" ]; then return 0; fi
    if [ "$try" -lt "$tries" ]; then sleep "$pause"; fi
  done
  say "✗ $(quoted "$@"): '$answer' instead of '$expected'" #en
  say "✗ $(quoted "$@") : « $answer » au lieu de « $expected »" #fr
  return 1
}

http_status() { curl --silent --show-error --output /dev/null --max-time 10 --write-out '%{http_code}' "$1" 2>/dev/null; }

# A name that ends in .example was rendered because the description names no host. #en
# Un nom en .example a été rendu parce que la description ne nomme pas d'hôte. #fr
is_placeholder() {
  case "$1" in
    *.example | *.example/* | "" | None | "<"*) return 0 ;;
  esac
  return 1
}

# http_ok URL: a success within five minutes; what starts is slow at first, which is why traffic waits for it. #en
# http_ok URL : un succès en cinq minutes au plus ; ce qui démarre est lent d'abord, et c'est pourquoi le trafic attend. #fr
http_ok() {
  local tries=${HTTP_TRIES:-30} pause=${HTTP_PAUSE:-10} try status=""
  if [ "$DRY_RUN" = true ]; then
    say "? curl $1 → 2xx, 3xx"
    return 0
  fi
  for ((try = 1; try <= tries; try++)); do
    status=$(http_status "$1") || status=000
    case "$status" in
      2?? | 3??) return 0 ;;
    esac
    if [ "$try" -lt "$tries" ]; then sleep "$pause"; fi
  done
  say "✗ $1: $status"
  return 1
}

# http_steady URL: one good answer may be the old version's; where two versions serve, twenty in a row have to be good. #en
# http_steady URL : une bonne réponse peut être de l'ancienne version ; là où deux servent, vingt de suite doivent être bonnes. #fr
http_steady() {
  local try status=""
  if [ "$DRY_RUN" = true ]; then
    say "? 20 × curl $1 → 2xx, 3xx"
    return 0
  fi
  for ((try = 1; try <= 20; try++)); do
    status=$(http_status "$1") || status=000
    case "$status" in
      2?? | 3??) ;;
      *)
        say "✗ $1: $status"
        return 1
        ;;
    esac
  done
}

pass() {
  PASSED=$((PASSED + 1))
  say "✓ $*"
}

bad() {
  FAILED=$((FAILED + 1))
  say "✗ $*"
}

skip() {
  SKIPPED=$((SKIPPED + 1))
  say "- $*"
}

# check_state NAME EXPECTED command… #en
# check_state NOM ATTENDU commande… #fr
check_state() {
  local name=$1 expected=$2 answer=""
  shift 2
  if [ "$DRY_RUN" = true ]; then
    say "? $name: $(quoted "$@") → $expected"
    return 0
  fi
  if ! answer=$("$@" 2>&1); then bad "$name: $answer"; return 0; fi
  if [ "$answer" = "$expected" ]; then pass "$name: $answer"; else bad "$name: '$answer' ≠ '$expected'"; fi
}

# check_works NAME command…: that it succeeds is enough. #en
# check_works NOM commande… : il suffit qu'elle réussisse. #fr
check_works() {
  local name=$1 answer=""
  shift
  if [ "$DRY_RUN" = true ]; then
    say "? $name: $(quoted "$@")"
    return 0
  fi
  if answer=$("$@" 2>&1); then pass "$name"; else bad "$name: $answer"; fi
}

check_http() {
  local name=$1 url=$2 status=""
  if [ "$DRY_RUN" = true ]; then
    say "? $name: curl $url → 2xx, 3xx"
    return 0
  fi
  status=$(http_status "$url") || status=000
  case "$status" in
    2?? | 3??) pass "$name: $url $status" ;;
    *) bad "$name: $url $status" ;;
  esac
}

# The name resolves, and its certificate lives another two weeks: renewals that fail are seen before the visitors see them. #en
# Le nom se résout, et son certificat vaut encore deux semaines : un renouvellement manqué se voit avant les visiteurs. #fr
check_host() {
  local name=$1 host=$2 certificate=""
  if [ "$DRY_RUN" = true ]; then
    say "? $name: DNS, TLS $host (14 d)"
    return 0
  fi
  if is_placeholder "$host"; then skip "$name: $host"; return 0; fi
  certificate=$(openssl s_client -connect "$host:443" -servername "$host" </dev/null 2>/dev/null) || certificate=""
  if [ -z "$certificate" ]; then bad "$name: DNS, TLS $host"; return 0; fi
  if openssl x509 -noout -checkend 1209600 <<<"$certificate" >/dev/null 2>&1; then pass "$name: TLS $host"
  else
    bad "$name: the certificate of $host ends within 14 days" #en
    bad "$name : le certificat de $host expire dans moins de 14 jours" #fr
  fi
}

# SELECT 1 where an address is given: databases in private networks are reached from inside only. #en
# SELECT 1 là où une adresse est donnée : les bases en réseau privé ne se joignent que de l'intérieur. #fr
check_sql() {
  local name=$1 variable=$2 tool=$3 answer=""
  if [ "$DRY_RUN" = true ]; then
    say "? $name: SELECT 1 (\$$variable)"
    return 0
  fi
  if [ -z "${!variable:-}" ]; then
    skip "$name: SELECT 1 needs the variable $variable" #en
    skip "$name : SELECT 1 a besoin de la variable $variable" #fr
    return 0
  fi
  # mysql reads the address from a variable too, which no list of processes shows #en
  # mysql lit lui aussi l'adresse dans une variable, qu'aucune liste de processus ne montre #fr
  case "$tool" in
    psql) answer=$(PGCONNECT_TIMEOUT=10 psql --no-psqlrc --tuples-only --no-align --command 'SELECT 1' "${!variable}" 2>&1) || true ;;
    mysql) answer=$(mysql --defaults-extra-file="${!variable}" --connect-timeout=10 --batch --skip-column-names --execute 'SELECT 1' 2>&1) || true ;;
  esac
  if [ "$answer" = 1 ]; then pass "$name: SELECT 1"; else bad "$name: SELECT 1: $answer"; fi
}

check_redis() {
  local name=$1 variable=$2 answer=""
  if [ "$DRY_RUN" = true ]; then
    say "? $name: PING (\$$variable)"
    return 0
  fi
  if [ -z "${!variable:-}" ]; then
    skip "$name: PING needs the variable $variable" #en
    skip "$name : PING a besoin de la variable $variable" #fr
    return 0
  fi
  answer=$(redis-cli -u "${!variable}" --no-auth-warning PING 2>&1) || true
  if [ "$answer" = PONG ]; then pass "$name: PONG"; else bad "$name: PING: $answer"; fi
}

end_checks() {
  if [ "$DRY_RUN" = true ]; then return 0; fi
  say "$PASSED passed, $FAILED failed, $SKIPPED skipped" #en
  say "$PASSED réussis, $FAILED échoués, $SKIPPED omis" #fr
  if [ "$FAILED" -gt 0 ]; then exit 1; fi
}

begin() {
  STEP=$1
  say "— $1"
}

# A time that all providers read: 2026-11-20T08:30:00Z. #en
# Une heure que tous les fournisseurs lisent : 2026-11-20T08:30:00Z. #fr
need_time() {
  case "$1" in
    [0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z) ;;
    *)
      wrong_usage "--at wants a time such as 2026-11-20T08:30:00Z" #en
      wrong_usage "--at attend une heure comme 2026-11-20T08:30:00Z" #fr
      ;;
  esac
}

stamp() { date -u +%Y%m%d%H%M%S; }

# in_region REGION: all of them where no --region was said. #en
# in_region RÉGION : toutes, si aucun --region n'a été dit. #fr
in_region() {
  local region
  region=$(chosen region)
  [ -z "$region" ] || [ "$region" = "$1" ]
}

need_region() {
  [ -n "$(chosen region)" ] || wrong_usage "--region is missing; there are: $*" #en
  [ -n "$(chosen region)" ] || wrong_usage "--region manque ; il y a : $*" #fr
}

# One component at a time: what brings back data or interrupts is never done to all of them. #en
# Un composant à la fois : ce qui restaure ou interrompt ne se fait jamais à tous. #fr
need_only() {
  case "$ONLY" in
    "" | *" "*" "*" "*) ;;
    *)
      case " $* " in
        *"$ONLY"*) return 0 ;;
      esac
      ;;
  esac
  wrong_usage "--only COMPONENT is needed, once; there are: $*" #en
  wrong_usage "--only COMPOSANT est nécessaire, une fois ; il y a : $*" #fr
}
