# Taylor Shift, vente des billets du concert (prod)

locals {
  tags = {
    system      = "taylor-shift"
    environment = "prod"
    managed-by  = "terraform"
  }
}

resource "azurerm_resource_group" "main" {
  name     = "rg-taylor-shift-prod"
  location = var.location
  tags     = local.tags
}

# Journaux et audit
module "logs" {
  source              = "../../modules/azure-log-analytics"
  name                = "log-taylor-shift-prod-logs"
  resource_group_name = azurerm_resource_group.main.name
  location            = var.location
  tags = merge(local.tags, {
    component = "logs"
  })
  retention_in_days = var.logs.retention_in_days
}
