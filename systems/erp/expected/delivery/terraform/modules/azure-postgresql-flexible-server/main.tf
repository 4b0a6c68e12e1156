# Serveur flexible PostgreSQL.

resource "azurerm_postgresql_flexible_server" "main" {
  name                   = var.name
  resource_group_name    = var.resource_group_name
  location               = var.location
  tags                   = var.tags
  version                = var.postgresql_version
  administrator_login    = var.administrator_login
  administrator_password = var.administrator_password
  sku_name               = var.sku
  storage_mb             = var.storage_mb
  # Un disque plein met le serveur en lecture seule.
  auto_grow_enabled             = true
  backup_retention_days         = var.backup_retention_days
  geo_redundant_backup_enabled  = var.geo_redundant_backup
  delegated_subnet_id           = var.subnet_id
  private_dns_zone_id           = var.private_dns_zone_id
  public_network_access_enabled = var.public

  dynamic "high_availability" {
    for_each = var.high_availability != null ? [true] : []

    content {
      mode = var.high_availability
    }
  }

  lifecycle {
    # Il porte les données.
    prevent_destroy = true
    # Une bascule échange les zones ; aucun plan ne les échange à nouveau.
    ignore_changes = [zone, high_availability[0].standby_availability_zone]
  }
}

resource "azurerm_postgresql_flexible_server_database" "main" {
  for_each  = var.databases
  name      = each.key
  server_id = azurerm_postgresql_flexible_server.main.id
  charset   = "UTF8"
  collation = "en_US.utf8"
}

resource "azurerm_postgresql_flexible_server_configuration" "main" {
  for_each  = var.configuration
  name      = each.key
  server_id = azurerm_postgresql_flexible_server.main.id
  value     = each.value
}

resource "azurerm_postgresql_flexible_server_firewall_rule" "main" {
  for_each         = var.firewall
  name             = each.key
  server_id        = azurerm_postgresql_flexible_server.main.id
  start_ip_address = each.value.start
  end_ip_address   = each.value.end
}

resource "azurerm_postgresql_flexible_server" "replica" {
  for_each                      = var.replica_names
  name                          = each.key
  resource_group_name           = var.resource_group_name
  location                      = var.location
  tags                          = var.tags
  create_mode                   = "Replica"
  source_server_id              = azurerm_postgresql_flexible_server.main.id
  version                       = var.postgresql_version
  sku_name                      = var.sku
  storage_mb                    = var.storage_mb
  delegated_subnet_id           = var.subnet_id
  private_dns_zone_id           = var.private_dns_zone_id
  public_network_access_enabled = var.public
}

resource "azurerm_monitor_diagnostic_setting" "main" {
  for_each                   = var.log_workspaces
  name                       = each.key
  target_resource_id         = azurerm_postgresql_flexible_server.main.id
  log_analytics_workspace_id = each.value

  enabled_log {
    category_group = "allLogs"
  }

  enabled_metric {
    category = "AllMetrics"
  }
}
