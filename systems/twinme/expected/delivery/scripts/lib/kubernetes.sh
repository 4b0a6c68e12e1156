# shellcheck shell=bash
# Ce qui tourne sur les clusters. Chaque commande nomme son contexte : un terminal tourné vers un autre cluster ne nuit à personne.

ROLLOUT_TIMEOUT=${ROLLOUT_TIMEOUT:-10m}

# cluster_connect FOURNISSEUR LIEU CLUSTER CONTEXTE : kubectl apprend le cluster sous ce contexte.
cluster_connect() {
  local provider=$1 place=$2 cluster=$3 context=$4
  case "$provider" in
    azure) run az aks get-credentials --resource-group "$place" --name "$cluster" --context "$context" --overwrite-existing ;;
    *) run aws eks update-kubeconfig --region "$place" --name "$cluster" --alias "$context" ;;
  esac
}

# Une bascule ne doit pas attendre la région perdue.
cluster_connect_if_up() {
  cluster_connect "$@" || say "! $2 ne répond pas"
}

# kube_apply CONTEXTE ESPACE DOSSIER [COMPOSANT=DÉPLOIEMENT=IMAGE…] : ce qui est rendu, les images de --image par-dessus, en un seul
# déploiement ; un programme que --image ne nomme pas garde l'image qu'il exécute.
kube_apply() {
  local context=$1 namespace=$2 folder=$3 overlay item component name image images=""
  shift 3
  begin "kubectl apply $context"
  for item in "$@"; do
    component=${item%%=*}
    name=${item#*=}
    image=$(chosen image "$component")
    if [ -z "$image" ]; then
      ask image kubectl --context "$context" --namespace "$namespace" get "deployment/${name%%=*}" --ignore-not-found --output 'jsonpath={.spec.template.spec.containers[0].image}'
    fi
    case "$image" in
      "<"*) ;;
      *@*) images="$images  - { name: \"${name#*=}\", newName: \"${image%%@*}\", digest: \"${image#*@}\" }"$'\n' ;;
      *:*) images="$images  - { name: \"${name#*=}\", newName: \"${image%:*}\", newTag: \"${image##*:}\" }"$'\n' ;;
      *)
        wrong_usage "$component n'exécute encore rien : il faut --image $component=NOM:ÉTIQUETTE"
        ;;
    esac
  done
  overlay=$(mktemp -d "${TMPDIR:-/tmp}/$SYSTEM-$ENVIRONMENT.XXXXXX")
  run kubectl kustomize "$DELIVERY/$folder" --output "$overlay/rendered.yaml"
  printf 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [rendered.yaml]\nimages:\n%s' "$images" >"$overlay/kustomization.yaml"
  run kubectl --context "$context" apply --server-side --field-manager=jauge --kustomize "$overlay" || { rm -rf "$overlay"; return 1; }
  rm -rf "$overlay"
}

# Les anciennes répliques servent tant que les nouvelles ne servent pas ; un déploiement qui ne finit pas à temps est annulé.
kube_rollout() {
  local context=$1 namespace=$2 name=$3
  if run kubectl --context "$context" --namespace "$namespace" rollout status "deployment/$name" --timeout="$ROLLOUT_TIMEOUT"; then return 0; fi
  run kubectl --context "$context" --namespace "$namespace" rollout undo "deployment/$name"
  run kubectl --context "$context" --namespace "$namespace" rollout status "deployment/$name" --timeout="$ROLLOUT_TIMEOUT"
  fail 1 "$name ($context) : le déploiement a échoué et a été annulé"
}

kube_rollback() {
  local context=$1 namespace=$2 name=$3 revision
  revision=$(chosen revision)
  begin "$name ($context)"
  run kubectl --context "$context" --namespace "$namespace" rollout history "deployment/$name"
  confirm "$name : retour à la révision d'avant${revision:+ : $revision}"
  run kubectl --context "$context" --namespace "$namespace" rollout undo "deployment/$name" --to-revision="${revision:-0}"
  run kubectl --context "$context" --namespace "$namespace" rollout status "deployment/$name" --timeout="$ROLLOUT_TIMEOUT"
}

kube_check_workload() {
  local context=$1 namespace=$2 name=$3 health=$4
  check_works "$name ($context)" kubectl --context "$context" --namespace "$namespace" rollout status "deployment/$name" --timeout=5s
  # par le serveur d'API : cela marche pour les services que rien ne joint de l'extérieur
  if [ -n "$health" ]; then
    check_works "$name$health ($context)" kubectl --context "$context" get --raw "/api/v1/namespaces/$namespace/services/http:$name:http/proxy$health"
  fi
}

kube_check_entrance() {
  local context=$1 namespace=$2 name=$3 health=$4 host=""
  ask host kubectl --context "$context" --namespace "$namespace" get ingress "$name" --output 'jsonpath={.spec.rules[0].host}' || host=""
  if is_placeholder "$host" && [ "$DRY_RUN" = false ]; then
    skip "$name ($context) : « $host » n'est pas encore un vrai hôte"
    return 0
  fi
  check_http "$name ($context)" "https://$host$health"
  check_host "$name ($context)" "$host"
}

postgres_primary() {
  kubectl --context "$1" --namespace "$2" get pods --selector "cnpg.io/cluster=$3,cnpg.io/instanceRole=primary" --output 'jsonpath={.items[0].metadata.name}'
}

cnpg_check() {
  local context=$1 namespace=$2 name=$3 instances=$4 primary=""
  check_state "$name ($context)" "$instances" kubectl --context "$context" --namespace "$namespace" get clusters.postgresql.cnpg.io "$name" --output 'jsonpath={.status.readyInstances}'
  ask primary postgres_primary "$context" "$namespace" "$name" || primary=""
  check_state "$name: SELECT 1 ($context)" 1 kubectl --context "$context" --namespace "$namespace" exec "$primary" --container postgres -- psql --tuples-only --no-align --command 'SELECT 1'
}

cnpg_backup() {
  local context=$1 namespace=$2 name=$3 backup
  backup="$name-$(stamp)"
  begin "$name ($context) → $backup"
  say "+ kubectl create Backup $backup"
  if [ "$DRY_RUN" = false ]; then
    kubectl --context "$context" --namespace "$namespace" create --filename - <<YAML
apiVersion: postgresql.cnpg.io/v1
kind: Backup
metadata: { name: "$backup" }
spec: { cluster: { name: "$name" }, method: plugin, pluginConfiguration: { name: barman-cloud.cloudnative-pg.io } }
YAML
  fi
  run kubectl --context "$context" --namespace "$namespace" wait "backups.postgresql.cnpg.io/$backup" --for=jsonpath='{.status.phase}'=completed --timeout=2h
}

# Un nouveau cluster tiré de l'archive, tel qu'à --at, à côté de l'abîmé, qui reste pour l'enquête.
cnpg_restore() {
  local context=$1 namespace=$2 name=$3 copy=$4 instances=$5 storage=$6 archive=$7 image=$8 resources=$9 at new
  at=$(chosen at)
  new=$(chosen name)
  new=${new:-$copy}
  begin "$name ($context) → $new"
  need_time "$at"
  confirm "$name : un nouveau cluster $new, tel que $name était à $at"
  say "+ kubectl create Cluster $new"
  if [ "$DRY_RUN" = false ]; then
    kubectl --context "$context" --namespace "$namespace" create --filename - <<YAML
apiVersion: postgresql.cnpg.io/v1
kind: Cluster
metadata: { name: "$new", labels: { app.kubernetes.io/name: "$name" } }
spec:
  imageName: "$image"
  instances: $instances
  resources: $resources
  inheritedMetadata: { labels: { app.kubernetes.io/name: "$name" } }
  storage: { size: "$storage" }
  bootstrap: { recovery: { source: "$name", recoveryTarget: { targetTime: "$at" } } }
  externalClusters:
    - name: "$name"
      plugin:
        name: barman-cloud.cloudnative-pg.io
        parameters: { barmanObjectName: "$archive", serverName: "$name" }
YAML
  fi
  run kubectl --context "$context" --namespace "$namespace" wait "clusters.postgresql.cnpg.io/$new" --for=condition=Ready --timeout=4h
  say "→ $new est prêt ; rien ne l'archive encore. Regardez les données, dirigez le programme vers $new-rw, et donnez-lui son archive et ses sauvegardes."
}

# La région réplique est nommée primaire : elle cesse de suivre et accepte les écritures. L'ancienne ne doit pas continuer : elle est isolée
# si elle répond, et apprend qui est la nouvelle primaire, pour la suivre à son retour.
cnpg_promote() {
  local old=$1 new=$2 namespace=$3 name=$4 primary=$5
  begin "$name: $old → $new"
  confirm "$name : $new reçoit les écritures ; ce qui n'y était pas arrivé est perdu"
  if run kubectl --context "$old" --namespace "$namespace" --request-timeout=20s annotate clusters.postgresql.cnpg.io "$name" 'cnpg.io/fencedInstances=["*"]' --overwrite; then
    run kubectl --context "$old" --namespace "$namespace" patch clusters.postgresql.cnpg.io "$name" --type merge --patch "{\"spec\":{\"replica\":{\"primary\":\"$primary\"}}}"
  else
    say "! $old ne répond pas : assurez-vous que plus rien n'y écrit, et relancez ceci à son retour"
  fi
  run kubectl --context "$new" --namespace "$namespace" patch clusters.postgresql.cnpg.io "$name" --type merge --patch "{\"spec\":{\"replica\":{\"primary\":\"$primary\"}}}"
  run kubectl --context "$new" --namespace "$namespace" wait "clusters.postgresql.cnpg.io/$name" --for=condition=Ready --timeout=10m
}

redis_check() {
  local context=$1 namespace=$2 name=$3 pod=""
  ask pod kubectl --context "$context" --namespace "$namespace" get pods --selector "app.kubernetes.io/name=$name" --output 'jsonpath={.items[0].metadata.name}' || pod=""
  check_state "$name ($context)" PONG kubectl --context "$context" --namespace "$namespace" exec "$pod" -- redis-cli ping
}
