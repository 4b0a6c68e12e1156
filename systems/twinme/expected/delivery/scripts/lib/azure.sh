# shellcheck shell=bash
# Azure, par sa ligne de commande (2.86 ou plus récente). Options : learn.microsoft.com/cli/azure ;
# celles des sauvegardes de base lues en novembre 2026, les autres de mémoire : essayez --dry-run, puis un environnement d'essai.

azure_login() {
  local account=""
  ask account az account show --query id --output tsv || fail 3 "il faut az login"
  if [ -n "${AZURE_SUBSCRIPTION_ID:-}" ]; then
    run az account set --subscription "$AZURE_SUBSCRIPTION_ID"
    account=$AZURE_SUBSCRIPTION_ID
  fi
  say "Azure: $account"
}

# La nouvelle révision ne reçoit personne avant d'être saine, puis un dixième, la moitié, tous ; une mauvaise réponse rend tout à
# l'ancienne. À la fin l'application est de nouveau en mode simple, dernière révision en service, comme Terraform la décrit.
container_app_deploy() {
  local component=$1 group=$2 name=$3 health=$4 profile=${5:-} endpoint=${6:-} image current="" before="" after host="" share
  image=$(chosen image "$component")
  if [ -z "$image" ]; then
    say "- $component : pas de --image $component=…, rien à déployer"
    return 0
  fi
  begin "$component → $image"
  container_app_serving before "$group" "$name"
  ask current az containerapp revision show --resource-group "$group" --name "$name" --revision "$before" --query 'properties.template.containers[0].image' --output tsv
  if [ "$current" = "$image" ]; then
    say "✓ $component : $image y est déjà"
    return 0
  fi
  container_app_host host "$group" "$name" "$profile" "$endpoint"
  after="$name--d$(stamp)"
  run az containerapp revision set-mode --resource-group "$group" --name "$name" --mode multiple
  run az containerapp ingress traffic set --resource-group "$group" --name "$name" --revision-weight "$before=100"
  run az containerapp update --resource-group "$group" --name "$name" --image "$image" --revision-suffix "${after#"$name"--}"
  if ! await 60 10 Healthy az containerapp revision show --resource-group "$group" --name "$name" --revision "$after" --query properties.healthState --output tsv; then
    container_app_give_back "$group" "$name" "$before" "$after"
    fail 1 "$component : $after n'est pas saine, $before sert"
  fi
  for share in 10 50 100; do
    if [ "$share" = 100 ]; then
      run az containerapp ingress traffic set --resource-group "$group" --name "$name" --revision-weight "$after=100"
    else
      run az containerapp ingress traffic set --resource-group "$group" --name "$name" --revision-weight "$before=$((100 - share))" "$after=$share"
    fi
    if ! http_ok "https://$host$health" || ! http_steady "https://$host$health"; then
      container_app_give_back "$group" "$name" "$before" "$after"
      fail 1 "$component : $after échoue à $share %, $before sert"
    fi
  done
  run az containerapp ingress traffic set --resource-group "$group" --name "$name" --revision-weight latest=100
  run az containerapp revision set-mode --resource-group "$group" --name "$name" --mode single
}

# container_app_host VARIABLE GROUPE NOM [PROFIL POINT] : derrière un Front Door le réseau ne laisse entrer personne d'autre, pas même
# un opérateur : c'est à travers lui que l'on demande ce qui répond.
container_app_host() {
  local into=$1 group=$2 name=$3 profile=${4:-} endpoint=${5:-}
  if [ -n "$endpoint" ]; then
    ask "$into" az afd endpoint show --resource-group "$group" --profile-name "$profile" --endpoint-name "$endpoint" --query hostName --output tsv
  else
    ask "$into" az containerapp show --resource-group "$group" --name "$name" --query properties.configuration.ingress.fqdn --output tsv
  fi
}

# container_app_serving VARIABLE GROUPE NOM : la révision qui a les visiteurs, pas forcément la dernière.
container_app_serving() {
  ask "$1" az containerapp revision list --resource-group "$2" --name "$3" \
    --query "sort_by([?properties.trafficWeight>\`0\`], &properties.trafficWeight)[-1].name" --output tsv
}

container_app_give_back() {
  local group=$1 name=$2 before=$3 after=$4
  run az containerapp ingress traffic set --resource-group "$group" --name "$name" --revision-weight "$before=100"
  run az containerapp revision deactivate --resource-group "$group" --name "$name" --revision "$after"
}

# Une copie de la dernière révision qui servait avant devient la plus récente : Terraform n'y voit rien d'inhabituel.
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
    say "- $component : pas de révision antérieure"
    return 0
  fi
  confirm "$component : retour à $before"
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

# L'emplacement se réchauffe sur la nouvelle version, puis les deux échangent leur place ; une mauvaise réponse, et ils reviennent.
web_app_deploy() {
  local component=$1 group=$2 name=$3 slot=$4 health=$5 package host="" staged=""
  package=$(chosen package "$component")
  if [ -z "$package" ]; then
    say "- $component : pas de --package $component=FICHIER.zip, rien à déployer"
    return 0
  fi
  begin "$component → $package"
  [ "$DRY_RUN" = true ] || [ -r "$package" ] || fail 2 "$package est illisible"
  run az webapp deploy --resource-group "$group" --name "$name" --slot "$slot" --src-path "$package" --type zip
  ask staged az webapp show --resource-group "$group" --name "$name" --slot "$slot" --query defaultHostName --output tsv
  ask host az webapp show --resource-group "$group" --name "$name" --query defaultHostName --output tsv
  if ! http_ok "https://$staged$health"; then
    fail 1 "$component : l'emplacement $slot ne répond pas ; la production n'est pas touchée"
  fi
  run az webapp deployment slot swap --resource-group "$group" --name "$name" --slot "$slot" --target-slot production
  if ! http_ok "https://$host$health"; then
    run az webapp deployment slot swap --resource-group "$group" --name "$name" --slot "$slot" --target-slot production
    fail 1 "$component : la production ne répondait pas après l'échange ; échange annulé"
  fi
}

web_app_deploy_in_place() {
  local component=$1 group=$2 name=$3 health=$4 package host=""
  package=$(chosen package "$component")
  if [ -z "$package" ]; then
    say "- $component : pas de --package $component=FICHIER.zip, rien à déployer"
    return 0
  fi
  begin "$component → $package"
  agree "$component : cette taille n'a pas d'emplacements, l'application redémarre. Continuer ?"
  run az webapp deploy --resource-group "$group" --name "$name" --src-path "$package" --type zip
  ask host az webapp show --resource-group "$group" --name "$name" --query defaultHostName --output tsv
  http_ok "https://$host$health"
}

# Après un déploiement, l'emplacement garde la version d'avant.
web_app_rollback() {
  local component=$1 group=$2 name=$3 slot=$4 health=$5 host="" staged=""
  begin "$component"
  ask staged az webapp show --resource-group "$group" --name "$name" --slot "$slot" --query defaultHostName --output tsv
  ask host az webapp show --resource-group "$group" --name "$name" --query defaultHostName --output tsv
  http_ok "https://$staged$health"
  confirm "$component : la production et $slot échangent leur place"
  run az webapp deployment slot swap --resource-group "$group" --name "$name" --slot "$slot" --target-slot production
  http_ok "https://$host$health"
}

web_app_check() {
  local component=$1 group=$2 name=$3 health=$4 host=""
  check_state "$component" Running az webapp show --resource-group "$group" --name "$name" --query state --output tsv
  ask host az webapp show --resource-group "$group" --name "$name" --query defaultHostName --output tsv || host=""
  check_http "$component" "https://$host$health"
}

# En plus des sauvegardes automatiques du plan ; l'adresse du conteneur porte sa propre signature.
web_app_backup() {
  local component=$1 group=$2 name=$3
  begin "$component"
  if [ -z "${BACKUP_CONTAINER_URL:-}" ] && [ "$DRY_RUN" = false ]; then
    say "- $component : BACKUP_CONTAINER_URL n'est pas définie ; restent les sauvegardes automatiques du plan"
    return 0
  fi
  say "+ az webapp config backup create --resource-group $group --webapp-name $name --container-url \$BACKUP_CONTAINER_URL"
  if [ "$DRY_RUN" = true ]; then return 0; fi
  az webapp config backup create --resource-group "$group" --webapp-name "$name" --backup-name "m$(stamp)" \
    --container-url "$BACKUP_CONTAINER_URL" --query status --output tsv
}

# Dans l'emplacement : la production ne change que par l'échange qui suit.
web_app_restore() {
  local component=$1 group=$2 name=$3 slot=$4 at
  at=$(chosen at)
  begin "$component"
  need_time "$at"
  confirm "$component : l'emplacement $slot est écrasé par l'instantané de $at"
  run az webapp config snapshot restore --resource-group "$group" --name "$name" --slot "$slot" --source-name "$name" --source-resource-group "$group" --time "$at"
  say "→ ensuite : ./rollback.sh --env $ENVIRONMENT --only $component"
}

# flexible_server_… ENGINE : mysql ou postgres.
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
  # depuis 2.86 --name est celui de la sauvegarde pour postgres, et encore celui du serveur pour mysql
  if [ "$engine" = postgres ]; then
    run az postgres flexible-server backup create --resource-group "$group" --server-name "$name" --name "$backup"
  else
    run az mysql flexible-server backup create --resource-group "$group" --name "$name" --backup-name "$backup"
  fi
}

# Toujours sur un nouveau serveur : l'abîmé reste pour l'enquête. --to RÉGION restaure la copie gardée dans la région appairée.
flexible_server_restore() {
  local engine=$1 component=$2 group=$3 name=$4 geo=$5 at to new source=""
  at=$(chosen at)
  to=$(chosen to)
  new=$(chosen name)
  new=${new:-$name-r$(date -u +%m%d%H%M)}
  begin "$component → $new"
  if [ -n "$to" ]; then
    [ "$geo" = yes ] || fail 2 "$component : la description ne garde pas de copie dans une autre région"
    ask source az "$engine" flexible-server show --resource-group "$group" --name "$name" --query id --output tsv
    confirm "$component : un nouveau serveur $new en $to, depuis la dernière copie qui y est arrivée"
    run az "$engine" flexible-server geo-restore --resource-group "$group" --name "$new" --source-server "$source" --location "$to"
  else
    need_time "$at"
    confirm "$component : un nouveau serveur $new, tel que $name était à $at"
    run az "$engine" flexible-server restore --resource-group "$group" --name "$new" --source-server "$name" --restore-time "$at"
  fi
  await 60 30 Ready az "$engine" flexible-server show --resource-group "$group" --name "$new" --query state --output tsv
  say "→ $new est prêt. Regardez les données, puis dirigez le programme vers lui (terraform/environments/$ENVIRONMENT) et importez-le dans l'état de Terraform."
}

flexible_server_failover() {
  local engine=$1 component=$2 group=$3 name=$4
  begin "$component"
  confirm "$component : le secours prend la relève, les connexions sont coupées"
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

# Sans SANTÉ, seul son certificat est contrôlé : un stockage de fichiers ne répond rien à sa racine.
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
  confirm "$component : le nœud primaire redémarre, sa réplique prend la relève"
  run az redis force-reboot --resource-group "$group" --name "$name" --reboot-type PrimaryNode
}

# Les objets blob du compte, tels qu'à --at ; ce qui a été écrit depuis est remplacé.
blob_restore() {
  local component=$1 group=$2 account=$3 at
  at=$(chosen at)
  begin "$component"
  need_time "$at"
  confirm "$component : tous les blobs de $account reviennent à $at"
  run az storage blob restore --resource-group "$group" --account-name "$account" --time-to-restore "$at" --blob-range "" ""
}
