# Coffre de clés : secrets, lus par identités et rôles uniquement.

data "azurerm_client_config" "current" {}

resource "azurerm_key_vault" "main" {
  name                       = var.name
  resource_group_name        = var.resource_group_name
  location                   = var.location
  tags                       = var.tags
  tenant_id                  = data.azurerm_client_config.current.tenant_id
  sku_name                   = var.sku
  rbac_authorization_enabled = true
  soft_delete_retention_days = var.soft_delete_retention_days
  # Personne ne vide la corbeille avant l'heure, pas même un administrateur.
  purge_protection_enabled = true

  dynamic "network_acls" {
    for_each = length(var.private_endpoints) > 0 ? [true] : []

    content {
      default_action = "Deny"
      bypass         = "AzureServices"
      ip_rules       = var.operator_ip_ranges
    }
  }

  lifecycle {
    # Sans le coffre, aucun programme ne démarre.
    prevent_destroy = true
  }
}

# Qui applique ceci écrit les secrets.
resource "azurerm_role_assignment" "officer" {
  scope                = azurerm_key_vault.main.id
  role_definition_name = "Key Vault Secrets Officer"
  principal_id         = data.azurerm_client_config.current.object_id

  lifecycle {
    # Le premier qui a appliqué garde le rôle ; les autres le reçoivent à la main.
    ignore_changes = [principal_id]
  }
}

# Un rôle tout juste donné compte après une minute environ ; ce qui en a besoin attend.
resource "time_sleep" "roles" {
  create_duration = "60s"
  triggers = {
    roles = azurerm_role_assignment.officer.id
  }
}

resource "azurerm_key_vault_secret" "main" {
  for_each = var.secret_names
  # Key Vault ne connaît pas le tiret bas.
  name         = replace(each.key, "_", "-")
  key_vault_id = azurerm_key_vault.main.id
  value        = var.secrets[each.key]
  content_type = "text/plain"
  tags         = var.tags
  depends_on   = [time_sleep.roles]

  lifecycle {
    # La rotation se fait dans le coffre ; aucun plan ne ramène une ancienne valeur.
    ignore_changes = [value]
  }
}

resource "azurerm_private_endpoint" "main" {
  for_each            = var.private_endpoints
  name                = each.value.name
  resource_group_name = var.resource_group_name
  location            = var.location
  subnet_id           = each.value.subnet_id
  tags                = var.tags

  private_service_connection {
    name                           = each.value.name
    private_connection_resource_id = azurerm_key_vault.main.id
    subresource_names              = ["vault"]
    is_manual_connection           = false
  }

  private_dns_zone_group {
    name                 = "default"
    private_dns_zone_ids = [each.value.private_dns_zone_id]
  }
}

resource "azurerm_monitor_diagnostic_setting" "main" {
  for_each                   = var.log_workspaces
  name                       = each.key
  target_resource_id         = azurerm_key_vault.main.id
  log_analytics_workspace_id = each.value

  enabled_log {
    category_group = "allLogs"
  }

  enabled_metric {
    category = "AllMetrics"
  }
}
