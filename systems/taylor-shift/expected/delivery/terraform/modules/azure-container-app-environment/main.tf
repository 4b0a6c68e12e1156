# Environnement des container apps.

resource "azurerm_container_app_environment" "main" {
  name                           = var.name
  resource_group_name            = var.resource_group_name
  location                       = var.location
  tags                           = var.tags
  infrastructure_subnet_id       = var.subnet_id
  internal_load_balancer_enabled = var.internal
  zone_redundancy_enabled        = var.zone_redundancy_enabled
  logs_destination               = length(var.log_workspaces) > 0 ? "log-analytics" : null
  log_analytics_workspace_id     = try(values(var.log_workspaces)[0], null)

  # Payé à l'usage ; un profil avec ses propres machines peut s'ajouter plus tard, ce qui serait impossible sans celui-ci.
  workload_profile {
    name                  = "Consumption"
    workload_profile_type = "Consumption"
  }

  lifecycle {
    # Azure nomme ce groupe lui-même.
    ignore_changes = [infrastructure_resource_group_name]
  }
}

resource "azurerm_monitor_diagnostic_setting" "main" {
  for_each                   = var.log_workspaces
  name                       = each.key
  target_resource_id         = azurerm_container_app_environment.main.id
  log_analytics_workspace_id = each.value

  enabled_metric {
    category = "AllMetrics"
  }
}
