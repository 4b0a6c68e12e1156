# Compte de stockage : fichiers, avec versions et corbeille.

resource "azurerm_storage_account" "main" {
  name                       = var.name
  resource_group_name        = var.resource_group_name
  location                   = var.location
  tags                       = var.tags
  account_kind               = "StorageV2"
  account_tier               = "Standard"
  account_replication_type   = var.redundancy
  access_tier                = var.access_tier
  min_tls_version            = "TLS1_2"
  https_traffic_only_enabled = true
  # Identités et rôles uniquement.
  shared_access_key_enabled        = false
  allow_nested_items_to_be_public  = var.published
  cross_tenant_replication_enabled = false
  public_network_access_enabled    = var.published || length(var.private_endpoints) == 0

  blob_properties {
    versioning_enabled = true

    delete_retention_policy {
      days = var.deleted_kept_days
    }

    container_delete_retention_policy {
      days = var.deleted_kept_days
    }
  }

  lifecycle {
    # Il porte des fichiers.
    prevent_destroy = true
  }
}

resource "azurerm_storage_container" "main" {
  name                  = var.container
  storage_account_id    = azurerm_storage_account.main.id
  container_access_type = var.published ? "blob" : "private"
}

resource "azurerm_storage_management_policy" "main" {
  storage_account_id = azurerm_storage_account.main.id

  rule {
    name    = "old-versions"
    enabled = true

    filters {
      blob_types = ["blockBlob"]
    }

    actions {
      version {
        delete_after_days_since_creation = var.deleted_kept_days
      }

      snapshot {
        delete_after_days_since_creation_greater_than = var.deleted_kept_days
      }
    }
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
    private_connection_resource_id = azurerm_storage_account.main.id
    subresource_names              = ["blob"]
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
  target_resource_id         = "${azurerm_storage_account.main.id}/blobServices/default"
  log_analytics_workspace_id = each.value

  enabled_log {
    category_group = "allLogs"
  }

  enabled_metric {
    category = "Transaction"
  }
}
