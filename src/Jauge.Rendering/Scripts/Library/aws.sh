# shellcheck shell=bash
# AWS, through its command line (v2). Flags: docs.aws.amazon.com/cli, November 2026. #en
# AWS, par sa ligne de commande (v2). Options : docs.aws.amazon.com/cli, novembre 2026. #fr

aws_login() {
  local account=""
  ask account aws sts get-caller-identity --query Account --output text || fail 3 "AWS does not know who is asking: aws sso login" #en
  ask account aws sts get-caller-identity --query Account --output text || fail 3 "AWS ne sait pas qui demande : aws sso login" #fr
  say "AWS: $account"
}

# One group for each zone, and each of them must be well. #en
# Un groupe par zone, et chacun doit aller bien. #fr
eks_check_nodes() {
  local component=$1 region=$2 cluster=$3 prefix=$4 groups="" group
  ask groups aws eks list-nodegroups --region "$region" --cluster-name "$cluster" --query "nodegroups[?starts_with(@, '$prefix-')]" --output text || groups=""
  if [ -z "$groups" ]; then
    bad "$component ($region): $cluster has no group $prefix-*" #en
    bad "$component ($region) : $cluster n'a aucun groupe $prefix-*" #fr
    return 0
  fi
  for group in $groups; do
    check_state "$component ($region) $group" ACTIVE aws eks describe-nodegroup --region "$region" --cluster-name "$cluster" --nodegroup-name "$group" --query nodegroup.status --output text
  done
}

# Pods that no balancer reaches serve nobody, however well they feel. #en
# Des pods qu'aucun répartiteur n'atteint ne servent personne, si bien qu'ils aillent. #fr
elb_check_targets() {
  local component=$1 region=$2 group=$3 arn=""
  ask arn aws elbv2 describe-target-groups --region "$region" --names "$group" --query 'TargetGroups[0].TargetGroupArn' --output text || arn=""
  check_state "$component ← $group ($region)" True aws elbv2 describe-target-health --region "$region" --target-group-arn "$arn" \
    --query "length(TargetHealthDescriptions[?TargetHealth.State=='healthy']) > \`0\`" --output text
}

rds_check() {
  local component=$1 region=$2 name=$3 variable=$4
  check_state "$component ($region)" available aws rds describe-db-instances --region "$region" --db-instance-identifier "$name" \
    --query 'DBInstances[0].DBInstanceStatus' --output text
  check_sql "$component ($region)" "$variable" psql
}

rds_backup() {
  local component=$1 region=$2 name=$3 copy=$4 snapshot source=""
  begin "$component ($region)"
  snapshot="$name-$(stamp)"
  run aws rds create-db-snapshot --region "$region" --db-instance-identifier "$name" --db-snapshot-identifier "$snapshot"
  run aws rds wait db-snapshot-available --region "$region" --db-snapshot-identifier "$snapshot"
  if [ -z "$copy" ]; then return 0; fi
  ask source aws rds describe-db-snapshots --region "$region" --db-snapshot-identifier "$snapshot" --query 'DBSnapshots[0].DBSnapshotArn' --output text
  run aws rds copy-db-snapshot --region "$copy" --source-region "$region" --source-db-snapshot-identifier "$source" --target-db-snapshot-identifier "$snapshot" --copy-tags
}

# Always to a new instance, in the network and with the parameters of the old one, which stays for the inquiry. #en
# Toujours vers une nouvelle instance, dans le réseau et avec les paramètres de l'ancienne, qui reste pour l'enquête. #fr
rds_restore() {
  local component=$1 region=$2 name=$3 at snapshot new groups="" subnets="" parameters="" open="" reach
  at=$(chosen at)
  snapshot=$(chosen from)
  new=$(chosen name)
  new=${new:-$name-r$(date -u +%m%d%H%M)}
  begin "$component ($region) → $new"
  ask groups aws rds describe-db-instances --region "$region" --db-instance-identifier "$name" --query 'DBInstances[0].VpcSecurityGroups[0].VpcSecurityGroupId' --output text
  ask subnets aws rds describe-db-instances --region "$region" --db-instance-identifier "$name" --query 'DBInstances[0].DBSubnetGroup.DBSubnetGroupName' --output text
  ask parameters aws rds describe-db-instances --region "$region" --db-instance-identifier "$name" --query 'DBInstances[0].DBParameterGroups[0].DBParameterGroupName' --output text
  confirm "$component: a new instance $new" #en
  confirm "$component : une nouvelle instance $new" #fr
  ask open aws rds describe-db-instances --region "$region" --db-instance-identifier "$name" --query 'DBInstances[0].PubliclyAccessible' --output text
  # what is left out is public wherever the network has a way out #en
  # ce qui n'est pas dit est public dès que le réseau a une sortie #fr
  if [ "$open" = True ]; then reach=--publicly-accessible; else reach=--no-publicly-accessible; fi
  if [ -n "$snapshot" ]; then
    run aws rds restore-db-instance-from-db-snapshot --region "$region" --db-instance-identifier "$new" --db-snapshot-identifier "$snapshot" \
      --db-subnet-group-name "$subnets" --vpc-security-group-ids "$groups" --db-parameter-group-name "$parameters" "$reach" --copy-tags-to-snapshot
  elif [ -n "$at" ]; then
    need_time "$at"
    run aws rds restore-db-instance-to-point-in-time --region "$region" --source-db-instance-identifier "$name" --target-db-instance-identifier "$new" \
      --restore-time "$at" --db-subnet-group-name "$subnets" --vpc-security-group-ids "$groups" --db-parameter-group-name "$parameters" "$reach"
  else
    run aws rds restore-db-instance-to-point-in-time --region "$region" --source-db-instance-identifier "$name" --target-db-instance-identifier "$new" \
      --use-latest-restorable-time --db-subnet-group-name "$subnets" --vpc-security-group-ids "$groups" --db-parameter-group-name "$parameters" "$reach"
  fi
  run aws rds wait db-instance-available --region "$region" --db-instance-identifier "$new"
  # the password of that time has been changed since: Secrets Manager makes a new one #en
  # le mot de passe d'alors a changé depuis : Secrets Manager en crée un nouveau #fr
  run aws rds modify-db-instance --region "$region" --db-instance-identifier "$new" --manage-master-user-password --apply-immediately --query DBInstance.DBInstanceStatus --output text
  run aws rds wait db-instance-available --region "$region" --db-instance-identifier "$new"
  say "→ $new is ready. Look at the data, then point the program at it and import it into Terraform's state." #en
  say "→ $new est prête. Regardez les données, puis dirigez le programme vers elle et importez-la dans l'état de Terraform." #fr
}

rds_failover() {
  local component=$1 region=$2 name=$3
  begin "$component ($region)"
  confirm "$component: the standby in the other zone takes over, connections are cut" #en
  confirm "$component : le secours de l'autre zone prend la relève, les connexions sont coupées" #fr
  run aws rds reboot-db-instance --region "$region" --db-instance-identifier "$name" --force-failover
  run aws rds wait db-instance-available --region "$region" --db-instance-identifier "$name"
}

elasticache_check() {
  local component=$1 region=$2 name=$3 variable=$4
  check_state "$component ($region)" available aws elasticache describe-replication-groups --region "$region" --replication-group-id "$name" \
    --query 'ReplicationGroups[0].Status' --output text
  check_redis "$component ($region)" "$variable"
}

elasticache_backup() {
  local component=$1 region=$2 name=$3
  begin "$component ($region)"
  run aws elasticache create-snapshot --region "$region" --replication-group-id "$name" --snapshot-name "$name-$(stamp)"
}

elasticache_failover() {
  local component=$1 region=$2 name=$3 shard
  shard=$(chosen shard)
  begin "$component ($region)"
  confirm "$component: the primary of shard ${shard:-0001} gives way to its replica" #en
  confirm "$component : le primaire du fragment ${shard:-0001} cède la place à sa réplique" #fr
  run aws elasticache test-failover --region "$region" --replication-group-id "$name" --node-group-id "${shard:-0001}"
}

dynamodb_backup() {
  local component=$1 region=$2 table=$3
  begin "$component ($region)"
  run aws dynamodb create-backup --region "$region" --table-name "$table" --backup-name "$table-$(stamp)"
}

dynamodb_restore() {
  local component=$1 region=$2 table=$3 at new
  at=$(chosen at)
  new=$(chosen name)
  new=${new:-$table-r$(date -u +%m%d%H%M)}
  begin "$component ($region) → $new"
  confirm "$component: a new table $new" #en
  confirm "$component : une nouvelle table $new" #fr
  if [ -n "$at" ]; then
    need_time "$at"
    run aws dynamodb restore-table-to-point-in-time --region "$region" --source-table-name "$table" --target-table-name "$new" --restore-date-time "$at"
  else
    run aws dynamodb restore-table-to-point-in-time --region "$region" --source-table-name "$table" --target-table-name "$new" --use-latest-restorable-time
  fi
  run aws dynamodb wait table-exists --region "$region" --table-name "$new"
}

s3_check() {
  local component=$1 region=$2 bucket=$3
  check_works "$component ($region)" aws s3api head-bucket --region "$region" --bucket "$bucket"
}

# Versions are the backup of a bucket: it is enough that they are kept. #en
# Les versions sont la sauvegarde d'un compartiment : il suffit qu'elles soient gardées. #fr
s3_backup() {
  local component=$1 region=$2 bucket=$3
  begin "$component ($region)"
  await 1 0 Enabled aws s3api get-bucket-versioning --region "$region" --bucket "$bucket" --query Status --output text
}

# Every object under --prefix as it was at --at: the version of then is copied over the one of now, nothing is deleted. #en
# Chaque objet sous --prefix tel qu'à --at : la version d'alors est copiée par-dessus celle d'aujourd'hui, rien n'est supprimé. #fr
s3_restore() {
  local component=$1 region=$2 bucket=$3 at prefix versions="" key version count=0
  at=$(chosen at)
  prefix=$(chosen prefix)
  begin "$component ($region)"
  need_time "$at"
  confirm "$component: s3://$bucket/$prefix goes back to $at" #en
  confirm "$component : s3://$bucket/$prefix revient à $at" #fr
  ask versions aws s3api list-object-versions --region "$region" --bucket "$bucket" --prefix "$prefix" \
    --query "Versions[?LastModified<='$at'].[Key,VersionId,LastModified]" --output json
  if [ "$DRY_RUN" = true ]; then
    say "+ aws s3api copy-object --region $region --bucket $bucket --key KEY --copy-source $bucket/KEY?versionId=VERSION"
    return 0
  fi
  while IFS=$'\t' read -r key version; do
    run aws s3api copy-object --region "$region" --bucket "$bucket" --key "$key" \
      --copy-source "$bucket/$(jq -rn --arg key "$key" '$key | @uri | gsub("%2F"; "/")')?versionId=$version" --output text --query VersionId
    count=$((count + 1))
  done < <(jq -r '(. // []) | group_by(.[0])[] | max_by(.[2]) | [.[0], .[1]] | @tsv' <<<"$versions")
  say "✓ $component: $count"
}

# The alias is what callers use: a tenth of the calls first, then all; one bad answer and it points back. #en
# Les appelants passent par l'alias : un dixième des appels d'abord, puis tous ; une mauvaise réponse, et il revient en arrière. #fr
lambda_deploy() {
  local component=$1 region=$2 name=$3 alias=$4 package before="" after="" sound=""
  package=$(chosen package "$component")
  if [ -z "$package" ]; then
    say "- $component: no --package $component=FILE.zip, nothing to deploy" #en
    say "- $component : pas de --package $component=FICHIER.zip, rien à déployer" #fr
    return 0
  fi
  begin "$component ($region) → $package"
  ask before aws lambda get-alias --region "$region" --function-name "$name" --name "$alias" --query FunctionVersion --output text
  run aws lambda update-function-code --region "$region" --function-name "$name" --zip-file "fileb://$package" --query LastUpdateStatus --output text
  run aws lambda wait function-updated-v2 --region "$region" --function-name "$name"
  ask after aws lambda publish-version --region "$region" --function-name "$name" --query Version --output text
  if [ "$before" = "$after" ] && [ "$DRY_RUN" = false ]; then
    say "✓ $component: version $after is already there" #en
    say "✓ $component : la version $after y est déjà" #fr
    return 0
  fi
  run aws lambda update-alias --region "$region" --function-name "$name" --name "$alias" --function-version "$before" \
    --routing-config "AdditionalVersionWeights={$after=0.1}"
  ask sound aws lambda invoke --region "$region" --function-name "$name" --qualifier "$after" --invocation-type DryRun --query StatusCode --output text /dev/null || sound=failed
  if [ "$sound" != 204 ] && [ "$DRY_RUN" = false ]; then
    run aws lambda update-alias --region "$region" --function-name "$name" --name "$alias" --function-version "$before" --routing-config "AdditionalVersionWeights={}"
    fail 1 "$component: version $after cannot be called, $before serves" #en
    fail 1 "$component : la version $after ne peut pas être appelée, $before sert" #fr
  fi
  run aws lambda update-alias --region "$region" --function-name "$name" --name "$alias" --function-version "$after" --routing-config "AdditionalVersionWeights={}"
}

lambda_rollback() {
  local component=$1 region=$2 name=$3 alias=$4 now="" before
  begin "$component ($region)"
  ask now aws lambda get-alias --region "$region" --function-name "$name" --name "$alias" --query FunctionVersion --output text
  before=$(chosen revision)
  if [ -z "$before" ]; then
    ask before aws lambda list-versions-by-function --region "$region" --function-name "$name" \
      --query "Versions[?Version!='\$LATEST' && Version!='$now'] | [-1].Version" --output text
  fi
  if [ -z "$before" ] || [ "$before" = None ]; then
    say "- $component: no earlier version" #en
    say "- $component : pas de version antérieure" #fr
    return 0
  fi
  confirm "$component: $now → $before"
  run aws lambda update-alias --region "$region" --function-name "$name" --name "$alias" --function-version "$before" --routing-config "AdditionalVersionWeights={}"
}

lambda_check() {
  local component=$1 region=$2 name=$3
  check_state "$component ($region)" Active aws lambda get-function-configuration --region "$region" --function-name "$name" --query State --output text
}

# ECS starts the new tasks, waits for their health checks and stops the old ones; its circuit breaker goes back by itself. #en
# ECS démarre les nouvelles tâches, attend leurs contrôles de santé puis arrête les anciennes ; son disjoncteur revient tout seul. #fr
ecs_deploy() {
  local component=$1 region=$2 cluster=$3 service=$4 image family="" definition="" arn=""
  image=$(chosen image "$component")
  if [ -z "$image" ]; then
    say "- $component: no --image $component=…, nothing to deploy" #en
    say "- $component : pas de --image $component=…, rien à déployer" #fr
    return 0
  fi
  begin "$component ($region) → $image"
  ask family aws ecs describe-services --region "$region" --cluster "$cluster" --services "$service" --query 'services[0].taskDefinition' --output text
  ask definition aws ecs describe-task-definition --region "$region" --task-definition "$family" --query taskDefinition --output json
  if [ "$DRY_RUN" = true ]; then arn='<arn>'; else
    if [ "$(jq -r '.containerDefinitions[0].image' <<<"$definition")" = "$image" ]; then
      say "✓ $component: $image is already there" #en
      say "✓ $component : $image y est déjà" #fr
      return 0
    fi
    definition=$(jq --arg image "$image" '.containerDefinitions[0].image = $image | {family, taskRoleArn, executionRoleArn, networkMode, containerDefinitions,
      volumes, placementConstraints, requiresCompatibilities, cpu, memory, runtimePlatform, ephemeralStorage} | with_entries(select(.value != null))' <<<"$definition")
  fi
  ask arn aws ecs register-task-definition --region "$region" --cli-input-json "$definition" --query taskDefinition.taskDefinitionArn --output text
  run aws ecs update-service --region "$region" --cluster "$cluster" --service "$service" --task-definition "$arn" --query service.status --output text
  run aws ecs wait services-stable --region "$region" --cluster "$cluster" --services "$service"
}

ecs_check() {
  local component=$1 region=$2 cluster=$3 service=$4
  check_state "$component ($region)" COMPLETED aws ecs describe-services --region "$region" --cluster "$cluster" --services "$service" \
    --query "services[0].deployments[?status=='PRIMARY'] | [0].rolloutState" --output text
}

# A health check that is inverted counts its region as lost: Route 53 then answers with the other one. --back undoes it. #en
# Un contrôle de santé inversé tient sa région pour perdue : Route 53 répond alors par l'autre. --back l'annule. #fr
route53_failover() {
  local component=$1 from back id=""
  from=$(chosen from)
  back=$(chosen back)
  begin "$component"
  if [ -z "$from" ]; then
    say "- $component: --from REGION names the region to leave" #en
    say "- $component : --from RÉGION nomme la région à quitter" #fr
    return 0
  fi
  ask id route53_health_check "$from"
  if [ -z "$id" ]; then
    fail 1 "$component: no health check of $SYSTEM $ENVIRONMENT asks $from" #en
    fail 1 "$component : aucun contrôle de santé de $SYSTEM $ENVIRONMENT n'interroge $from" #fr
  fi
  confirm "$component: visitors leave $from" #en
  confirm "$component : les visiteurs quittent $from" #fr
  if [ "$back" = yes ]; then run aws route53 update-health-check --health-check-id "$id" --no-inverted
  else run aws route53 update-health-check --health-check-id "$id" --inverted; fi
}

# Health checks have no names: Terraform's tags say whose they are, and the tag Name which region they ask. #en
# Les contrôles de santé n'ont pas de nom : les étiquettes de Terraform disent à qui ils sont, et Name quelle région ils interrogent. #fr
route53_ours() {
  local id tags
  for id in $(aws route53 list-health-checks --query 'HealthChecks[].Id' --output text); do
    tags=$(aws route53 list-tags-for-resource --resource-type healthcheck --resource-id "$id" --query "ResourceTagSet.Tags[].join('=', [Key, Value])" --output text)
    case $'\t'"$tags"$'\t' in
      *$'\t'"environment=$ENVIRONMENT"$'\t'*) ;;
      *) continue ;;
    esac
    case $'\t'"$tags"$'\t' in
      *$'\t'"system=$SYSTEM"$'\t'*) printf '%s %s\n' "$id" "$tags" ;;
    esac
  done
}

route53_health_check() {
  local id tags
  while read -r id tags; do
    case "$tags" in
      *Name=*"$1"*)
        printf '%s' "$id"
        return 0
        ;;
    esac
  done < <(route53_ours)
}

route53_check() {
  local component=$1 id tags answer=""
  if [ "$DRY_RUN" = true ]; then
    say "? $component: aws route53 get-health-check-status → Success"
    return 0
  fi
  while read -r id tags; do
    answer=$(aws route53 get-health-check-status --health-check-id "$id" --query "length(HealthCheckObservations[?starts_with(StatusReport.Status, 'Success')])" --output text)
    if [ "${answer:-0}" -gt 0 ]; then pass "$component: $tags"; else bad "$component: $tags"; fi
  done < <(route53_ours)
}

# Aurora: the cluster is what is backed up and failed over; its readers follow. #en
# Aurora : c'est le cluster qui se sauvegarde et qui bascule ; ses lecteurs suivent. #fr
aurora_check() {
  local component=$1 region=$2 name=$3 variable=$4
  check_state "$component ($region)" available aws rds describe-db-clusters --region "$region" --db-cluster-identifier "$name" --query 'DBClusters[0].Status' --output text
  check_sql "$component ($region)" "$variable" psql
}

aurora_backup() {
  local component=$1 region=$2 name=$3 snapshot
  begin "$component ($region)"
  snapshot="$name-$(stamp)"
  run aws rds create-db-cluster-snapshot --region "$region" --db-cluster-identifier "$name" --db-cluster-snapshot-identifier "$snapshot"
  run aws rds wait db-cluster-snapshot-available --region "$region" --db-cluster-snapshot-identifier "$snapshot"
}

aurora_restore() {
  local component=$1 region=$2 name=$3 at new groups="" subnets="" class="" engine=""
  at=$(chosen at)
  new=$(chosen name)
  new=${new:-$name-r$(date -u +%m%d%H%M)}
  begin "$component ($region) → $new"
  need_time "$at"
  ask groups aws rds describe-db-clusters --region "$region" --db-cluster-identifier "$name" --query 'DBClusters[0].VpcSecurityGroups[0].VpcSecurityGroupId' --output text
  ask subnets aws rds describe-db-clusters --region "$region" --db-cluster-identifier "$name" --query 'DBClusters[0].DBSubnetGroup' --output text
  ask engine aws rds describe-db-clusters --region "$region" --db-cluster-identifier "$name" --query 'DBClusters[0].Engine' --output text
  ask class aws rds describe-db-instances --region "$region" --filters "Name=db-cluster-id,Values=$name" --query 'DBInstances[0].DBInstanceClass' --output text
  confirm "$component: a new cluster $new as $name was at $at" #en
  confirm "$component : un nouveau cluster $new, tel que $name était à $at" #fr
  run aws rds restore-db-cluster-to-point-in-time --region "$region" --source-db-cluster-identifier "$name" --db-cluster-identifier "$new" \
    --restore-to-time "$at" --db-subnet-group-name "$subnets" --vpc-security-group-ids "$groups"
  run aws rds create-db-instance --region "$region" --db-instance-identifier "$new-1" --db-cluster-identifier "$new" --db-instance-class "$class" --engine "$engine"
  run aws rds wait db-instance-available --region "$region" --db-instance-identifier "$new-1"
}

aurora_failover() {
  local component=$1 region=$2 name=$3
  begin "$component ($region)"
  confirm "$component: a reader becomes the writer, connections are cut" #en
  confirm "$component : un lecteur devient l'écrivain, les connexions sont coupées" #fr
  run aws rds failover-db-cluster --region "$region" --db-cluster-identifier "$name"
}

# Instances are replaced a few at a time, nine in ten always in service; what fails goes back by itself. #en
# Les instances sont remplacées par petits groupes, neuf sur dix toujours en service ; ce qui échoue revient de lui-même. #fr
instances_deploy() {
  local component=$1 region=$2 name=$3 id=""
  begin "$component ($region)"
  agree "$component: replace all instances of $name, a few at a time?" #en
  agree "$component : remplacer toutes les instances de $name, par petits groupes ?" #fr
  ask id aws autoscaling start-instance-refresh --region "$region" --auto-scaling-group-name "$name" \
    --preferences 'MinHealthyPercentage=90,AutoRollback=true' --query InstanceRefreshId --output text
  await 120 30 Successful aws autoscaling describe-instance-refreshes --region "$region" --auto-scaling-group-name "$name" \
    --instance-refresh-ids "$id" --query 'InstanceRefreshes[0].Status' --output text
}

instances_rollback() {
  local component=$1 region=$2 name=$3
  begin "$component ($region)"
  confirm "$component: the refresh under way goes back" #en
  confirm "$component : le remplacement en cours revient en arrière" #fr
  run aws autoscaling rollback-instance-refresh --region "$region" --auto-scaling-group-name "$name"
}
