# TwinMe IA (staging)

locals {
  tags = {
    system      = "twinme"
    environment = "staging"
    managed-by  = "terraform"
  }
}

resource "azurerm_resource_group" "main" {
  name     = "rg-twinme-staging"
  location = var.location
  tags     = local.tags
}

# Modèles d'IA : model
module "model" {
  source              = "../../modules/azure-foundry-models"
  name                = "ais-twinme-staging-swedencentral-399e"
  resource_group_name = azurerm_resource_group.main.name
  location            = var.location
  tags                = local.tags
  deployments         = var.model.deployments
  keys_enabled        = var.model.keys_enabled
}
