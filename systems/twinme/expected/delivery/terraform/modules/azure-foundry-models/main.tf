# Compte de modèles d'IA avec leurs déploiements.

resource "azurerm_cognitive_account" "main" {
  name                = var.name
  resource_group_name = var.resource_group_name
  location            = var.location
  tags                = var.tags
  kind                = "AIServices"
  sku_name            = "S0"
  # Sans nom propre, il n'accepte pas d'identité.
  custom_subdomain_name = var.name
  local_auth_enabled    = var.keys_enabled

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_cognitive_deployment" "main" {
  for_each             = var.deployments
  name                 = each.key
  cognitive_account_id = azurerm_cognitive_account.main.id

  model {
    format  = each.value.publisher
    name    = each.value.model
    version = each.value.version
  }

  sku {
    name     = each.value.type
    capacity = each.value.capacity
  }
}

resource "azurerm_monitor_diagnostic_setting" "main" {
  for_each                   = var.log_workspaces
  name                       = each.key
  target_resource_id         = azurerm_cognitive_account.main.id
  log_analytics_workspace_id = each.value

  enabled_log {
    category_group = "allLogs"
  }

  enabled_metric {
    category = "AllMetrics"
  }
}
