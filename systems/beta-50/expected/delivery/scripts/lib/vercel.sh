# shellcheck shell=bash
# Vercel, par sa ligne de commande (vercel.com/docs/cli ; de mémoire) ; VERCEL_TOKEN, VERCEL_ORG_ID et VERCEL_PROJECT_ID viennent de
# l'environnement, que la commande lit d'elle-même.

# Un déploiement a sa propre adresse : il y est contrôlé avant que les visiteurs n'y viennent.
vercel_deploy() {
  local component=$1 health=$2 folder url=""
  folder=$(chosen package "$component")
  if [ -z "$folder" ]; then
    say "- $component : pas de --package $component=DOSSIER, rien à déployer"
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
  confirm "$component : retour à ${to:-la production d\'avant}"
  if [ -n "$to" ]; then run vercel rollback "$to" --timeout 5m; else run vercel rollback --timeout 5m; fi
}

vercel_check() {
  local component=$1 health=$2
  if [ -z "${PUBLIC_URL:-}" ] && [ "$DRY_RUN" = false ]; then
    skip "$component : PUBLIC_URL n'est pas définie"
    return 0
  fi
  check_http "$component" "${PUBLIC_URL:-<PUBLIC_URL>}$health"
}
