# Taylor Shift, vente des billets du concert (dev)

locals {
  tags = {
    system      = "taylor-shift"
    environment = "dev"
    managed-by  = "terraform"
  }
}

resource "azurerm_resource_group" "main" {
  name     = "rg-taylor-shift-dev"
  location = var.location
  tags     = local.tags
}

# Environnement des container apps
module "container_environment" {
  source              = "../../modules/azure-container-app-environment"
  name                = "cae-taylor-shift-dev"
  resource_group_name = azurerm_resource_group.main.name
  location            = var.location
  tags                = local.tags
  log_workspaces = {
    logs = module.logs.id
  }
}

# PrestaShop
module "shop" {
  source              = "../../modules/azure-container-app"
  name                = "ca-taylor-shift-dev-shop"
  resource_group_name = azurerm_resource_group.main.name
  location            = var.location
  tags = merge(local.tags, {
    component = "shop"
  })
  log_workspaces = {
    logs = module.logs.id
  }
  environment_id = module.container_environment.id
  identity_name  = "id-taylor-shift-dev-shop"
  roles = {
    secrets = {
      scope = module.secrets.id
      role  = "Key Vault Secrets User"
    }
  }
  settings = {
    DB_HOST = module.db.host
  }
  secrets = {
    DB_PASSWORD = module.secrets.secret_ids["DB_PASSWORD"]
  }
  image            = var.shop.image
  cpu              = var.shop.cpu
  memory           = var.shop.memory
  min_replicas     = var.shop.min_replicas
  max_replicas     = var.shop.max_replicas
  http_concurrency = var.shop.http_concurrency
  port             = var.shop.port
  external         = var.shop.external
  grace_seconds    = var.shop.grace_seconds
}

# Base de données haute performance
module "db" {
  source              = "../../modules/azure-mysql-flexible-server"
  name                = "mysql-taylor-shift-dev-db-e945"
  resource_group_name = azurerm_resource_group.main.name
  location            = var.location
  tags = merge(local.tags, {
    component = "db"
  })
  log_workspaces = {
    logs = module.logs.id
  }
  administrator_password = var.secret_values["DB_PASSWORD"]
  administrator_login    = var.db.administrator_login
  sku                    = var.db.sku
  backup_retention_days  = var.db.backup_retention_days
  geo_redundant_backup   = var.db.geo_redundant_backup
  public                 = var.db.public
  firewall               = var.db.firewall
  storage_gb             = var.db.storage_gb
  configuration          = var.db.configuration
  databases              = var.db.databases
}

# Secrets et certificats
module "secrets" {
  source              = "../../modules/azure-key-vault"
  name                = "kv-taylor-shi-a7675-e945"
  resource_group_name = azurerm_resource_group.main.name
  location            = var.location
  tags = merge(local.tags, {
    component = "secrets"
  })
  log_workspaces = {
    logs = module.logs.id
  }
  secrets                    = var.secret_values
  sku                        = var.secrets.sku
  soft_delete_retention_days = var.secrets.soft_delete_retention_days
  secret_names               = var.secrets.secret_names
}

# Journaux et audit
module "logs" {
  source              = "../../modules/azure-log-analytics"
  name                = "log-taylor-shift-dev-logs"
  resource_group_name = azurerm_resource_group.main.name
  location            = var.location
  tags = merge(local.tags, {
    component = "logs"
  })
  retention_in_days = var.logs.retention_in_days
}

# Azure Monitor, alertes
module "alerts" {
  source              = "../../modules/azure-alerts"
  resource_group_name = azurerm_resource_group.main.name
  location            = var.location
  tags                = local.tags
  targets = {
    memory-high = module.shop.id
    slow        = module.shop.id
    errors      = module.shop.id
    connections = module.db.id
  }
  webhook_urls = {
    slack-webhook = var.secret_values["slack-webhook"]
    teams-webhook = var.secret_values["teams-webhook"]
  }
  channels      = var.alerts.channels
  metric_alerts = var.alerts.metric_alerts
}

# Budgets
module "budgets" {
  source            = "../../modules/azure-budgets"
  resource_group_id = azurerm_resource_group.main.id
  budgets           = var.budgets.budgets
  emails            = var.budgets.emails
}
