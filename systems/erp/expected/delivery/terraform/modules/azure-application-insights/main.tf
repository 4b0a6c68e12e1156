# Application Insights : requêtes, échecs et temps des programmes.

resource "azurerm_log_analytics_workspace" "main" {
  name                = var.workspace_name
  resource_group_name = var.resource_group_name
  location            = var.location
  tags                = var.tags
  sku                 = "PerGB2018"
  retention_in_days   = var.retention_in_days
  daily_quota_gb      = var.daily_cap_gb
}

resource "azurerm_application_insights" "main" {
  name                 = var.name
  resource_group_name  = var.resource_group_name
  location             = var.location
  tags                 = var.tags
  workspace_id         = azurerm_log_analytics_workspace.main.id
  application_type     = "web"
  retention_in_days    = var.retention_in_days
  daily_data_cap_in_gb = var.daily_cap_gb
}
