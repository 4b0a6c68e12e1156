# shellcheck shell=bash
# Azure, through its command line (2.86 or later). Flags: learn.microsoft.com/cli/azure; those of #en
# database backups read in November 2026, the others written from memory: try --dry-run, then a development environment. #en
# Azure, par sa ligne de commande (2.86 ou plus récente). Options : learn.microsoft.com/cli/azure ; #fr
# celles des sauvegardes de base lues en novembre 2026, les autres de mémoire : essayez --dry-run, puis un environnement d'essai. #fr

azure_login() {
  local account=""
  ask account az account show --query id --output tsv || fail 3 "az login is needed" #en
  ask account az account show --query id --output tsv || fail 3 "il faut az login" #fr
  if [ -n "${AZURE_SUBSCRIPTION_ID:-}" ]; then
    run az account set --subscription "$AZURE_SUBSCRIPTION_ID"
    account=$AZURE_SUBSCRIPTION_ID
  fi
  say "Azure: $account"
}

# The new revision gets no visitor before it is healthy, then a tenth, half, all; one bad answer gives all of them back to the old one. #en
# At the end the app is in single mode again with the latest revision serving, as Terraform describes it. #en
# La nouvelle révision ne reçoit personne avant d'être saine, puis un dixième, la moitié, tous ; une mauvaise réponse rend tout à #fr
# l'ancienne. À la fin l'application est de nouveau en mode simple, dernière révision en service, comme Terraform la décrit. #fr
container_app_deploy() {
  local component=$1 group=$2 name=$3 health=$4 profile=${5:-} endpoint=${6:-} image current="" before="" after host="" share
  image=$(chosen image "$component")
  if [ -z "$image" ]; then
    say "- $component: no --image $component=…, nothing to deploy" #en
    say "- $component : pas de --image $component=…, rien à déployer" #fr
    return 0
  fi
  begin "$component → $image"
  container_app_serving before "$group" "$name"
  ask current az containerapp revision show --resource-group "$group" --name "$name" --revision "$before" --query 'properties.template.containers[0].image' --output tsv
  if [ "$current" = "$image" ]; then
    say "✓ $component: $image is already there" #en
    say "✓ $component : $image y est déjà" #fr
    return 0
  fi
  container_app_host host "$group" "$name" "$profile" "$endpoint"
  after="$name--d$(stamp)"
  run az containerapp revision set-mode --resource-group "$group" --name "$name" --mode multiple
  run az containerapp ingress traffic set --resource-group "$group" --name "$name" --revision-weight "$before=100"
  run az containerapp update --resource-group "$group" --name "$name" --image "$image" --revision-suffix "${after#"$name"--}"
  if ! await 60 10 Healthy az containerapp revision show --resource-group "$group" --name "$name" --revision "$after" --query properties.healthState --output tsv; then
    container_app_give_back "$group" "$name" "$before" "$after"
    fail 1 "$component: $after is not healthy, $before serves" #en
    fail 1 "$component : $after n'est pas saine, $before sert" #fr
  fi
  for share in 10 50 100; do
    if [ "$share" = 100 ]; then
      run az containerapp ingress traffic set --resource-group "$group" --name "$name" --revision-weight "$after=100"
    else
      run az containerapp ingress traffic set --resource-group "$group" --name "$name" --revision-weight "$before=$((100 - share))" "$after=$share"
    fi
    if ! http_ok "https://$host$health" || ! http_steady "https://$host$health"; then
      container_app_give_back "$group" "$name" "$before" "$after"
      fail 1 "$component: $after fails at $share %, $before serves" #en
      fail 1 "$component : $after échoue à $share %, $before sert" #fr
    fi
  done
  run az containerapp ingress traffic set --resource-group "$group" --name "$name" --revision-weight latest=100
  run az containerapp revision set-mode --resource-group "$group" --name "$name" --mode single
}

# container_app_host VARIABLE GROUP NAME [PROFILE ENDPOINT]: behind a Front Door the network lets nobody else in, not even an operator: #en
# what answers is asked through it. #en
# container_app_host VARIABLE GROUPE NOM [PROFIL POINT] : derrière un Front Door le réseau ne laisse entrer personne d'autre, pas même #fr
# un opérateur : c'est à travers lui que l'on demande ce qui répond. #fr
container_app_host() {
  local into=$1 group=$2 name=$3 profile=${4:-} endpoint=${5:-}
  if [ -n "$endpoint" ]; then
    ask "$into" az afd endpoint show --resource-group "$group" --profile-name "$profile" --endpoint-name "$endpoint" --query hostName --output tsv
  else
    ask "$into" az containerapp show --resource-group "$group" --name "$name" --query properties.configuration.ingress.fqdn --output tsv
  fi
}

# container_app_serving VARIABLE GROUP NAME: the revision that has the visitors, which need not be the latest. #en
# container_app_serving VARIABLE GROUPE NOM : la révision qui a les visiteurs, pas forcément la dernière. #fr
container_app_serving() {
  ask "$1" az containerapp revision list --resource-group "$2" --name "$3" \
    --query "sort_by([?properties.trafficWeight>\`0\`], &properties.trafficWeight)[-1].name" --output tsv
}

container_app_give_back() {
  local group=$1 name=$2 before=$3 after=$4
  run az containerapp ingress traffic set --resource-group "$group" --name "$name" --revision-weight "$before=100"
  run az containerapp revision deactivate --resource-group "$group" --name "$name" --revision "$after"
}

# A copy of the last revision that served before becomes the newest one: Terraform sees nothing unusual. #en
# Une copie de la dernière révision qui servait avant devient la plus récente : Terraform n'y voit rien d'inhabituel. #fr
container_app_rollback() {
  local component=$1 group=$2 name=$3 health=$4 profile=${5:-} endpoint=${6:-} before serving="" since="" mode="" host="" suffix
  begin "$component"
  before=$(chosen revision)
  if [ -z "$before" ]; then
    container_app_serving serving "$group" "$name"
    ask since az containerapp revision show --resource-group "$group" --name "$name" --revision "$serving" --query properties.createdTime --output tsv
    ask before az containerapp revision list --resource-group "$group" --name "$name" --all \
      --query "sort_by([?properties.active==\`false\` && properties.healthState!='Unhealthy' && properties.createdTime<'$since'], &properties.createdTime)[-1].name" --output tsv
  fi
  if [ -z "$before" ]; then
    say "- $component: no earlier revision" #en
    say "- $component : pas de révision antérieure" #fr
    return 0
  fi
  confirm "$component: back to $before" #en
  confirm "$component : retour à $before" #fr
  suffix="r$(stamp)"
  run az containerapp revision copy --resource-group "$group" --name "$name" --from-revision "$before" --revision-suffix "$suffix"
  await 60 10 Healthy az containerapp revision show --resource-group "$group" --name "$name" --revision "$name--$suffix" --query properties.healthState --output tsv
  ask mode az containerapp show --resource-group "$group" --name "$name" --query properties.configuration.activeRevisionsMode --output tsv
  if [ "$mode" = Multiple ]; then
    run az containerapp ingress traffic set --resource-group "$group" --name "$name" --revision-weight latest=100
    run az containerapp revision set-mode --resource-group "$group" --name "$name" --mode single
  fi
  container_app_host host "$group" "$name" "$profile" "$endpoint"
  http_ok "https://$host$health"
}

container_app_check() {
  local component=$1 group=$2 name=$3 health=$4 profile=${5:-} endpoint=${6:-} host=""
  check_state "$component" Running az containerapp show --resource-group "$group" --name "$name" --query properties.runningStatus --output tsv
  container_app_host host "$group" "$name" "$profile" "$endpoint" || host=""
  check_http "$component" "https://$host$health"
}

# The slot warms up on the new version, then the two change places; one bad answer and they change back. #en
# L'emplacement se réchauffe sur la nouvelle version, puis les deux échangent leur place ; une mauvaise réponse, et ils reviennent. #fr
web_app_deploy() {
  local component=$1 group=$2 name=$3 slot=$4 health=$5 package host="" staged=""
  package=$(chosen package "$component")
  if [ -z "$package" ]; then
    say "- $component: no --package $component=FILE.zip, nothing to deploy" #en
    say "- $component : pas de --package $component=FICHIER.zip, rien à déployer" #fr
    return 0
  fi
  begin "$component → $package"
  [ "$DRY_RUN" = true ] || [ -r "$package" ] || fail 2 "$package cannot be read" #en
  [ "$DRY_RUN" = true ] || [ -r "$package" ] || fail 2 "$package est illisible" #fr
  run az webapp deploy --resource-group "$group" --name "$name" --slot "$slot" --src-path "$package" --type zip
  ask staged az webapp show --resource-group "$group" --name "$name" --slot "$slot" --query defaultHostName --output tsv
  ask host az webapp show --resource-group "$group" --name "$name" --query defaultHostName --output tsv
  if ! http_ok "https://$staged$health"; then
    fail 1 "$component: the slot $slot does not answer; production is untouched" #en
    fail 1 "$component : l'emplacement $slot ne répond pas ; la production n'est pas touchée" #fr
  fi
  run az webapp deployment slot swap --resource-group "$group" --name "$name" --slot "$slot" --target-slot production
  if ! http_ok "https://$host$health"; then
    run az webapp deployment slot swap --resource-group "$group" --name "$name" --slot "$slot" --target-slot production
    fail 1 "$component: production did not answer after the swap; swapped back" #en
    fail 1 "$component : la production ne répondait pas après l'échange ; échange annulé" #fr
  fi
}

web_app_deploy_in_place() {
  local component=$1 group=$2 name=$3 health=$4 package host=""
  package=$(chosen package "$component")
  if [ -z "$package" ]; then
    say "- $component: no --package $component=FILE.zip, nothing to deploy" #en
    say "- $component : pas de --package $component=FICHIER.zip, rien à déployer" #fr
    return 0
  fi
  begin "$component → $package"
  agree "$component: this size has no slots, the app restarts. Go on?" #en
  agree "$component : cette taille n'a pas d'emplacements, l'application redémarre. Continuer ?" #fr
  run az webapp deploy --resource-group "$group" --name "$name" --src-path "$package" --type zip
  ask host az webapp show --resource-group "$group" --name "$name" --query defaultHostName --output tsv
  http_ok "https://$host$health"
}

# After a deployment the slot holds the version before. #en
# Après un déploiement, l'emplacement garde la version d'avant. #fr
web_app_rollback() {
  local component=$1 group=$2 name=$3 slot=$4 health=$5 host="" staged=""
  begin "$component"
  ask staged az webapp show --resource-group "$group" --name "$name" --slot "$slot" --query defaultHostName --output tsv
  ask host az webapp show --resource-group "$group" --name "$name" --query defaultHostName --output tsv
  http_ok "https://$staged$health"
  confirm "$component: production and $slot change places" #en
  confirm "$component : la production et $slot échangent leur place" #fr
  run az webapp deployment slot swap --resource-group "$group" --name "$name" --slot "$slot" --target-slot production
  http_ok "https://$host$health"
}

web_app_check() {
  local component=$1 group=$2 name=$3 health=$4 host=""
  check_state "$component" Running az webapp show --resource-group "$group" --name "$name" --query state --output tsv
  ask host az webapp show --resource-group "$group" --name "$name" --query defaultHostName --output tsv || host=""
  check_http "$component" "https://$host$health"
}

# Beside the automatic backups of the plan; the address of the container carries its own signature. #en
# En plus des sauvegardes automatiques du plan ; l'adresse du conteneur porte sa propre signature. #fr
web_app_backup() {
  local component=$1 group=$2 name=$3
  begin "$component"
  if [ -z "${BACKUP_CONTAINER_URL:-}" ] && [ "$DRY_RUN" = false ]; then
    say "- $component: BACKUP_CONTAINER_URL is not set; the plan's automatic backups stand" #en
    say "- $component : BACKUP_CONTAINER_URL n'est pas définie ; restent les sauvegardes automatiques du plan" #fr
    return 0
  fi
  say "+ az webapp config backup create --resource-group $group --webapp-name $name --container-url \$BACKUP_CONTAINER_URL"
  if [ "$DRY_RUN" = true ]; then return 0; fi
  az webapp config backup create --resource-group "$group" --webapp-name "$name" --backup-name "m$(stamp)" \
    --container-url "$BACKUP_CONTAINER_URL" --query status --output tsv
}

# Into the slot: production changes only by the swap that follows. #en
# Dans l'emplacement : la production ne change que par l'échange qui suit. #fr
web_app_restore() {
  local component=$1 group=$2 name=$3 slot=$4 at
  at=$(chosen at)
  begin "$component"
  need_time "$at"
  confirm "$component: the slot $slot is overwritten with the snapshot of $at" #en
  confirm "$component : l'emplacement $slot est écrasé par l'instantané de $at" #fr
  run az webapp config snapshot restore --resource-group "$group" --name "$name" --slot "$slot" --source-name "$name" --source-resource-group "$group" --time "$at"
  say "→ then: ./rollback.sh --env $ENVIRONMENT --only $component" #en
  say "→ ensuite : ./rollback.sh --env $ENVIRONMENT --only $component" #fr
}

# flexible_server_… ENGINE: mysql or postgres. #en
# flexible_server_… ENGINE : mysql ou postgres. #fr
flexible_server_check() {
  local engine=$1 component=$2 group=$3 name=$4 variable=$5 tool=psql
  if [ "$engine" = mysql ]; then tool=mysql; fi
  check_state "$component" Ready az "$engine" flexible-server show --resource-group "$group" --name "$name" --query state --output tsv
  check_sql "$component" "$variable" "$tool"
}

flexible_server_backup() {
  local engine=$1 component=$2 group=$3 name=$4 backup
  begin "$component"
  backup="m$(stamp)"
  # since 2.86 --name is the backup's for postgres, and still the server's for mysql #en
  # depuis 2.86 --name est celui de la sauvegarde pour postgres, et encore celui du serveur pour mysql #fr
  if [ "$engine" = postgres ]; then
    run az postgres flexible-server backup create --resource-group "$group" --server-name "$name" --name "$backup"
  else
    run az mysql flexible-server backup create --resource-group "$group" --name "$name" --backup-name "$backup"
  fi
}

# Always to a new server: the damaged one stays for the inquiry. --to LOCATION restores the copy kept in the paired region. #en
# Toujours sur un nouveau serveur : l'abîmé reste pour l'enquête. --to RÉGION restaure la copie gardée dans la région appairée. #fr
flexible_server_restore() {
  local engine=$1 component=$2 group=$3 name=$4 geo=$5 at to new source=""
  at=$(chosen at)
  to=$(chosen to)
  new=$(chosen name)
  new=${new:-$name-r$(date -u +%m%d%H%M)}
  begin "$component → $new"
  if [ -n "$to" ]; then
    [ "$geo" = yes ] || fail 2 "$component: the description keeps no copy in another region" #en
    [ "$geo" = yes ] || fail 2 "$component : la description ne garde pas de copie dans une autre région" #fr
    ask source az "$engine" flexible-server show --resource-group "$group" --name "$name" --query id --output tsv
    confirm "$component: a new server $new in $to, from the last copy that reached it" #en
    confirm "$component : un nouveau serveur $new en $to, depuis la dernière copie qui y est arrivée" #fr
    run az "$engine" flexible-server geo-restore --resource-group "$group" --name "$new" --source-server "$source" --location "$to"
  else
    need_time "$at"
    confirm "$component: a new server $new as $name was at $at" #en
    confirm "$component : un nouveau serveur $new, tel que $name était à $at" #fr
    run az "$engine" flexible-server restore --resource-group "$group" --name "$new" --source-server "$name" --restore-time "$at"
  fi
  await 60 30 Ready az "$engine" flexible-server show --resource-group "$group" --name "$new" --query state --output tsv
  say "→ $new is ready. Look at the data, then point the program at it (terraform/environments/$ENVIRONMENT) and import it into Terraform's state." #en
  say "→ $new est prêt. Regardez les données, puis dirigez le programme vers lui (terraform/environments/$ENVIRONMENT) et importez-le dans l'état de Terraform." #fr
}

flexible_server_failover() {
  local engine=$1 component=$2 group=$3 name=$4
  begin "$component"
  confirm "$component: the standby takes over, connections are cut" #en
  confirm "$component : le secours prend la relève, les connexions sont coupées" #fr
  run az "$engine" flexible-server restart --resource-group "$group" --name "$name" --failover Forced
  await 60 10 Ready az "$engine" flexible-server show --resource-group "$group" --name "$name" --query state --output tsv
}

key_vault_check() {
  local component=$1 vault=$2 secret
  shift 2
  check_state "$component" Succeeded az keyvault show --name "$vault" --query properties.provisioningState --output tsv
  for secret in "$@"; do
    check_state "$component: $secret" true az keyvault secret show --vault-name "$vault" --name "$secret" --query attributes.enabled --output tsv
  done
}

# Without HEALTH only its certificate is checked: a store of files answers nothing at its root. #en
# Sans SANTÉ, seul son certificat est contrôlé : un stockage de fichiers ne répond rien à sa racine. #fr
front_door_check() {
  local component=$1 group=$2 profile=$3 endpoint=$4 health=$5 host=""
  check_state "$component" Succeeded az afd profile show --resource-group "$group" --profile-name "$profile" --query provisioningState --output tsv
  ask host az afd endpoint show --resource-group "$group" --profile-name "$profile" --endpoint-name "$endpoint" --query hostName --output tsv || host=""
  if [ -n "$health" ]; then check_http "$component" "https://$host$health"; fi
  check_host "$component" "$host"
}

redis_cache_failover() {
  local component=$1 group=$2 name=$3
  begin "$component"
  confirm "$component: the primary node restarts, its replica takes over" #en
  confirm "$component : le nœud primaire redémarre, sa réplique prend la relève" #fr
  run az redis force-reboot --resource-group "$group" --name "$name" --reboot-type PrimaryNode
}

# Block blobs of the account, as they were at --at; what has been written since is replaced. #en
# Les objets blob du compte, tels qu'à --at ; ce qui a été écrit depuis est remplacé. #fr
blob_restore() {
  local component=$1 group=$2 account=$3 at
  at=$(chosen at)
  begin "$component"
  need_time "$at"
  confirm "$component: all blobs of $account go back to $at" #en
  confirm "$component : tous les blobs de $account reviennent à $at" #fr
  run az storage blob restore --resource-group "$group" --account-name "$account" --time-to-restore "$at" --blob-range "" ""
}
