# TwinMe IA (prod)

locals {
  tags = {
    system      = "twinme"
    environment = "prod"
    managed-by  = "terraform"
  }
}

resource "azurerm_resource_group" "main" {
  name     = "rg-twinme-prod"
  location = var.location
  tags     = local.tags
}

# Modèles d'IA : model
module "model" {
  source              = "../../modules/azure-foundry-models"
  name                = "ais-twinme-prod-swedencentral-75cd"
  resource_group_name = azurerm_resource_group.main.name
  location            = var.location
  tags                = local.tags
  deployments         = var.model.deployments
  keys_enabled        = var.model.keys_enabled
}
