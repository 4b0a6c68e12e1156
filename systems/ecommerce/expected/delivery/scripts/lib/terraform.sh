# shellcheck shell=bash
# Planifie, montre, applique exactement ce qui a été montré.

TERRAFORM_PLAN=""

# terraform_apply : rien à changer n'est pas une erreur ; ce qui détruit demande le nom de l'environnement.
terraform_apply() {
  local folder=$1 code=0 shown=""
  begin "terraform $ENVIRONMENT"
  run terraform -chdir="$folder" init -input=false
  if [ "$DRY_RUN" = true ]; then
    run terraform -chdir="$folder" plan -input=false -detailed-exitcode -out="$ENVIRONMENT.tfplan"
    run terraform -chdir="$folder" apply -input=false "$ENVIRONMENT.tfplan"
    return 0
  fi
  TERRAFORM_PLAN=$(mktemp "${TMPDIR:-/tmp}/$SYSTEM-$ENVIRONMENT.tfplan.XXXXXX")
  terraform -chdir="$folder" plan -input=false -detailed-exitcode -out="$TERRAFORM_PLAN" || code=$?
  case "$code" in
    0)
      say "✓ terraform : rien à changer"
      rm -f "$TERRAFORM_PLAN"
      return 0
      ;;
    2) ;;
    *)
      rm -f "$TERRAFORM_PLAN"
      fail 1 "terraform plan : code $code"
      ;;
  esac
  shown=$(terraform -chdir="$folder" show -no-color "$TERRAFORM_PLAN")
  if grep -Eq '(will be destroyed|must be replaced)' <<<"$shown"; then
    grep -E '(will be destroyed|must be replaced)' <<<"$shown" >&2
    confirm "le plan détruit les ressources ci-dessus"
  else
    agree "Appliquer ce plan à $ENVIRONMENT ?"
  fi
  run terraform -chdir="$folder" apply -input=false "$TERRAFORM_PLAN"
  rm -f "$TERRAFORM_PLAN"
}

# terraform_is_new : là où son état ne contient encore rien, il n'y a rien à sauvegarder avant un déploiement.
terraform_is_new() {
  local folder=$1 state=""
  run terraform -chdir="$folder" init -input=false >&2 || fail 1 "terraform init"
  if [ "$DRY_RUN" = true ]; then return 1; fi
  state=$(terraform -chdir="$folder" show -json) || fail 1 "terraform show"
  jq -e '.values == null' <<<"$state" >/dev/null || return 1
  say "- $ENVIRONMENT est neuf : rien à sauvegarder"
}

terraform_output() { terraform -chdir="$1" output -raw "$2"; }
