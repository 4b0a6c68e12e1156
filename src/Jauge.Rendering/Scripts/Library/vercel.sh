# shellcheck shell=bash
# Vercel, through its command line (vercel.com/docs/cli; from memory); VERCEL_TOKEN, VERCEL_ORG_ID and VERCEL_PROJECT_ID come from the #en
# environment, which the command reads by itself. #en
# Vercel, par sa ligne de commande (vercel.com/docs/cli ; de mémoire) ; VERCEL_TOKEN, VERCEL_ORG_ID et VERCEL_PROJECT_ID viennent de #fr
# l'environnement, que la commande lit d'elle-même. #fr

# A deployment has an address of its own: it is looked at there before the visitors are. #en
# Un déploiement a sa propre adresse : il y est contrôlé avant que les visiteurs n'y viennent. #fr
vercel_deploy() {
  local component=$1 health=$2 folder url=""
  folder=$(chosen package "$component")
  if [ -z "$folder" ]; then
    say "- $component: no --package $component=FOLDER, nothing to deploy" #en
    say "- $component : pas de --package $component=DOSSIER, rien à déployer" #fr
    return 0
  fi
  begin "$component → $folder"
  ask url vercel deploy --cwd "$folder" --prod --skip-domain --yes
  http_ok "$url$health"
  run vercel promote "$url" --yes --timeout 5m
}

vercel_rollback() {
  local component=$1 to
  to=$(chosen revision)
  begin "$component"
  confirm "$component: back to ${to:-the production deployment before}" #en
  confirm "$component : retour à ${to:-la production d\'avant}" #fr
  if [ -n "$to" ]; then run vercel rollback "$to" --timeout 5m; else run vercel rollback --timeout 5m; fi
}

vercel_check() {
  local component=$1 health=$2
  if [ -z "${PUBLIC_URL:-}" ] && [ "$DRY_RUN" = false ]; then
    skip "$component: PUBLIC_URL is not set" #en
    skip "$component : PUBLIC_URL n'est pas définie" #fr
    return 0
  fi
  check_http "$component" "${PUBLIC_URL:-<PUBLIC_URL>}$health"
}
