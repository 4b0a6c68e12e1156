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

# App Service, plan Standard S1
module "app" {
  source              = "../../modules/azure-app-service"
  name                = "erp-supermarket-prod"
  resource_group_name = azurerm_resource_group.main.name
  location            = var.location
  tags = merge(local.tags, {
    component = "app"
  })
  plan_name      = "asp-erp-prod-app"
  autoscale_name = "as-erp-prod-app"
  identity_name  = "id-erp-prod-app"
  roles = {
    secrets = {
      scope = module.secrets.id
      role  = "Key Vault Secrets User"
    }
    media = {
      scope = module.media.id
      role  = "Storage Blob Data Contributor"
    }
  }
  settings = merge(var.app.settings, {
    DB_HOST                               = module.db.host
    MEDIA_HOST                            = module.media.host
    APPLICATIONINSIGHTS_CONNECTION_STRING = module.insights.connection_string
  })
  secrets = {
    SECRET_KEY  = module.secrets.secret_ids["SECRET_KEY"]
    DB_PASSWORD = module.secrets.secret_ids["DB_PASSWORD"]
  }
  sku             = var.app.sku
  min_instances   = var.app.min_instances
  max_instances   = var.app.max_instances
  slots           = var.app.slots
  stack           = var.app.stack
  custom_domains  = var.app.custom_domains
  autoscale_rules = var.app.autoscale_rules
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

# Application Insights
module "insights" {
  source              = "../../modules/azure-application-insights"
  name                = "appi-erp-prod-insights"
  resource_group_name = azurerm_resource_group.main.name
  location            = var.location
  tags = merge(local.tags, {
    component = "insights"
  })
  workspace_name    = "log-erp-prod-insights"
  retention_in_days = var.insights.retention_in_days
  daily_cap_gb      = var.insights.daily_cap_gb
}

# Blob Storage, fichiers médias
module "media" {
  source              = "../../modules/azure-blob-storage"
  name                = "sterpprodmediab091"
  resource_group_name = azurerm_resource_group.main.name
  location            = var.location
  tags = merge(local.tags, {
    component = "media"
  })
  redundancy        = var.media.redundancy
  access_tier       = var.media.access_tier
  container         = var.media.container
  published         = var.media.published
  deleted_kept_days = var.media.deleted_kept_days
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

# Alertes, et qui est prévenu
module "alerts" {
  source              = "../../modules/azure-alerts"
  resource_group_name = azurerm_resource_group.main.name
  location            = var.location
  tags                = local.tags
  targets = {
    disponibilite    = module.insights.id
    temps-de-reponse = module.app.id
    taux-d-erreur    = module.insights.id
    cpu              = module.app.plan_id
    memoire          = module.app.plan_id
  }
  web_tests = {
    app = {
      name = "alert-erp-prod-app-web-test"
      url  = "https://erp-supermarket-prod.azurewebsites.net/"
    }
  }
  insights_id   = module.insights.id
  channels      = var.alerts.channels
  metric_alerts = var.alerts.metric_alerts
  query_alerts  = var.alerts.query_alerts
}

# Budgets
module "budgets" {
  source            = "../../modules/azure-budgets"
  resource_group_id = azurerm_resource_group.main.id
  budgets           = var.budgets.budgets
  emails            = var.budgets.emails
}
