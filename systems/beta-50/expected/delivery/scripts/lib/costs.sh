# shellcheck shell=bash
# Ce que le mois a coûté jusqu'ici, à côté du budget de la description.

# La requête de Cost Management, pour un groupe de ressources (learn.microsoft.com/rest/api/cost-management/query/usage, 2023-11-01).
azure_costs() {
  local group=$1 subscription="" rows=""
  begin "Azure: $group"
  ask subscription az account show --query id --output tsv
  ask rows az rest --method post \
    --url "https://management.azure.com/subscriptions/$subscription/resourceGroups/$group/providers/Microsoft.CostManagement/query?api-version=2023-11-01" \
    --body '{"type":"ActualCost","timeframe":"MonthToDate","dataset":{"granularity":"None","aggregation":{"cost":{"name":"Cost","function":"Sum"}},"grouping":[{"type":"Dimension","name":"ServiceName"}]}}' \
    --query 'properties.rows' --output json
  if [ "$DRY_RUN" = true ]; then return 0; fi
  jq -r 'sort_by(-.[0])[] | "\(.[0] * 100 | round / 100)\t\(.[2])\t\(.[1])"' <<<"$rows"
}

# Cost Explorer ne connaît pas de groupes : l'étiquette que Terraform pose partout distingue les systèmes.
aws_costs() {
  local rows="" end
  # le premier jour n'a pas de veille : la période finit avec le mois
  end=$(date -u +%m)
  if [ "$end" = 12 ]; then end=$(($(date -u +%Y) + 1))-01-01; else end=$(printf '%s-%02d-01' "$(date -u +%Y)" $((10#$end + 1))); fi
  begin "AWS: $SYSTEM $ENVIRONMENT"
  ask rows aws ce get-cost-and-usage --time-period "Start=$(date -u +%Y-%m-01),End=$end" --granularity MONTHLY --metrics UnblendedCost \
    --filter "{\"And\":[{\"Tags\":{\"Key\":\"system\",\"Values\":[\"$SYSTEM\"]}},{\"Tags\":{\"Key\":\"environment\",\"Values\":[\"$ENVIRONMENT\"]}}]}" --group-by Type=DIMENSION,Key=SERVICE --output json
  if [ "$DRY_RUN" = true ]; then return 0; fi
  if [ "$(jq '[.ResultsByTime[].Groups[]] | length' <<<"$rows")" = 0 ]; then
    say "- rien sous ces étiquettes : system et environment doivent être activées, un jour avant, comme étiquettes de répartition dans AWS Billing"
    return 0
  fi
  jq -r '[.ResultsByTime[].Groups[]] | sort_by(-(.Metrics.UnblendedCost.Amount | tonumber))[] |
    "\(.Metrics.UnblendedCost.Amount | tonumber * 100 | round / 100)\t\(.Metrics.UnblendedCost.Unit)\t\(.Keys[0])"' <<<"$rows"
}

budget() {
  say "= budget : $1"
}
