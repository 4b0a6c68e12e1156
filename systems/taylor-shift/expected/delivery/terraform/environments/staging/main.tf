# Taylor Shift, vente des billets du concert (staging)

locals {
  tags = {
    system      = "taylor-shift"
    environment = "staging"
    managed-by  = "terraform"
  }
}

resource "azurerm_resource_group" "main" {
  name     = "rg-taylor-shift-staging"
  location = var.location
  tags     = local.tags
}

# Environnement des container apps
module "container_environment" {
  source              = "../../modules/azure-container-app-environment"
  name                = "cae-taylor-shift-staging"
  resource_group_name = azurerm_resource_group.main.name
  location            = var.location
  tags                = local.tags
  log_workspaces = {
    logs = module.logs.id
  }
  subnet_id               = module.network.subnet_ids["apps"]
  zone_redundancy_enabled = var.container_environment.zone_redundancy_enabled
}

# Entrée web et pare-feu applicatif (WAF)
module "edge" {
  source              = "../../modules/azure-front-door"
  name                = "afd-taylor-shift-staging-edge"
  resource_group_name = azurerm_resource_group.main.name
  tags = merge(local.tags, {
    component = "edge"
  })
  log_workspaces = {
    logs = module.logs.id
  }
  endpoint_name = "fde-taylor-shift-staging-edge"
  origins = {
    shop = {
      host_name = "ca-taylor-shift-staging-shop.${module.container_environment.default_domain}"
    }
  }
  operator_ip_ranges       = var.operator_ip_ranges
  sku                      = var.edge.sku
  response_timeout_seconds = var.edge.response_timeout_seconds
  firewall                 = var.edge.firewall
  custom_domains           = var.edge.custom_domains
}

# PrestaShop
module "shop" {
  source              = "../../modules/azure-container-app"
  name                = "ca-taylor-shift-staging-shop"
  resource_group_name = azurerm_resource_group.main.name
  location            = var.location
  tags = merge(local.tags, {
    component = "shop"
  })
  log_workspaces = {
    logs = module.logs.id
  }
  environment_id = module.container_environment.id
  identity_name  = "id-taylor-shift-staging-shop"
  roles = {
    secrets = {
      scope = module.secrets.id
      role  = "Key Vault Secrets User"
    }
  }
  settings = {
    DB_HOST = module.db.host
    # Une requête dont le X-Azure-FDID diffère n'est pas passée par ce Front Door : le programme la refuse.
    AZURE_FRONT_DOOR_ID = module.edge.guid
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
  name                = "mysql-taylor-shift-staging-db-dff5"
  resource_group_name = azurerm_resource_group.main.name
  location            = var.location
  tags = merge(local.tags, {
    component = "db"
  })
  log_workspaces = {
    logs = module.logs.id
  }
  administrator_password = var.secret_values["DB_PASSWORD"]
  subnet_id              = module.network.subnet_ids["mysql"]
  private_dns_zone_id    = module.network.private_dns_zone_ids["taylor-shift-staging.private.mysql.database.azure.com"]
  administrator_login    = var.db.administrator_login
  sku                    = var.db.sku
  backup_retention_days  = var.db.backup_retention_days
  geo_redundant_backup   = var.db.geo_redundant_backup
  public                 = var.db.public
  storage_gb             = var.db.storage_gb
  configuration          = var.db.configuration
  databases              = var.db.databases
}

# Secrets et certificats
module "secrets" {
  source              = "../../modules/azure-key-vault"
  name                = "kv-taylor-shi-3d412-dff5"
  resource_group_name = azurerm_resource_group.main.name
  location            = var.location
  tags = merge(local.tags, {
    component = "secrets"
  })
  log_workspaces = {
    logs = module.logs.id
  }
  private_endpoints = {
    network = {
      name                = "pep-taylor-shift-staging-secrets"
      subnet_id           = module.network.subnet_ids["endpoints"]
      private_dns_zone_id = module.network.private_dns_zone_ids["privatelink.vaultcore.azure.net"]
    }
  }
  secrets                    = var.secret_values
  operator_ip_ranges         = var.operator_ip_ranges
  sku                        = var.secrets.sku
  soft_delete_retention_days = var.secrets.soft_delete_retention_days
  secret_names               = var.secrets.secret_names
}

# Réseau isolé
module "network" {
  source              = "../../modules/azure-virtual-network"
  name                = "vnet-taylor-shift-staging-network"
  resource_group_name = azurerm_resource_group.main.name
  location            = var.location
  tags = merge(local.tags, {
    component = "network"
  })
  private_dns_zones = ["taylor-shift-staging.private.mysql.database.azure.com", "privatelink.vaultcore.azure.net"]
  address_space     = var.network.address_space
  subnets           = var.network.subnets
  lets_in           = var.network.lets_in
}

# Journaux et audit
module "logs" {
  source              = "../../modules/azure-log-analytics"
  name                = "log-taylor-shift-staging-logs"
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
    errors      = module.edge.id
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
