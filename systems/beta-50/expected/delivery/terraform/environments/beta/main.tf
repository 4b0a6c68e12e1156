# Bêta, 50 utilisateurs (beta)

locals {
  tags = {
    system      = "beta-50"
    environment = "beta"
    managed-by  = "terraform"
  }
}

resource "azurerm_resource_group" "main" {
  name     = "rg-beta-50-beta"
  location = var.location
  tags     = local.tags
}

# Modèles d'IA : deepseek-v3, phi-4, deepseek-r1
module "models_eastus2" {
  source              = "../../modules/azure-foundry-models"
  name                = "ais-beta-50-beta-eastus2-4dd4"
  resource_group_name = azurerm_resource_group.main.name
  location            = var.location
  tags                = local.tags
  deployments         = var.models_eastus2.deployments
  keys_enabled        = var.models_eastus2.keys_enabled
}

# Budgets
module "budgets" {
  source            = "../../modules/azure-budgets"
  resource_group_id = azurerm_resource_group.main.id
  budgets           = var.budgets.budgets
}
