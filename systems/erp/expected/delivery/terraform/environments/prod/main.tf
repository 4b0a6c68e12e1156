# ERP de supermarché sur Azure App Service (prod)

locals {
  tags = {
    system      = "erp"
    environment = "prod"
    managed-by  = "terraform"
  }
}

resource "azurerm_resource_group" "main" {
  name     = "rg-erp-prod"
  location = var.location
  tags     = local.tags
}

# Azure Key Vault
module "secrets" {
  source              = "../../modules/azure-key-vault"
  name                = "kv-erp-prod-secrets-b091"
  resource_group_name = azurerm_resource_group.main.name
  location            = var.location
  tags = merge(local.tags, {
    component = "secrets"
  })
  secrets                    = var.secret_values
  sku                        = var.secrets.sku
  soft_delete_retention_days = var.secrets.soft_delete_retention_days
  secret_names               = var.secrets.secret_names
}

# PostgreSQL, General Purpose D2s_v3
module "db" {
  source              = "../../modules/azure-postgresql-flexible-server"
  name                = "erp-postgres-prod"
  resource_group_name = azurerm_resource_group.main.name
  location            = var.location
  tags = merge(local.tags, {
    component = "db"
  })
  administrator_password = var.secret_values["DB_PASSWORD"]
  administrator_login    = var.db.administrator_login
  sku                    = var.db.sku
  backup_retention_days  = var.db.backup_retention_days
  geo_redundant_backup   = var.db.geo_redundant_backup
  public                 = var.db.public
  firewall               = var.db.firewall
  postgresql_version     = var.db.postgresql_version
  storage_mb             = var.db.storage_mb
  configuration          = var.db.configuration
}

# CDN Standard
module "cdn" {
  source              = "../../modules/azure-front-door"
  name                = "afd-erp-prod-cdn"
  resource_group_name = azurerm_resource_group.main.name
  tags = merge(local.tags, {
    component = "cdn"
  })
  endpoint_name = "fde-erp-prod-cdn"
  origins = {
    media = {
      host_name = "sterpprodmediab091.blob.core.windows.net"
    }
  }
  sku    = var.cdn.sku
  caches = var.cdn.caches
}
