# App Service : plan, application web avec un emplacement pour la version suivante, règles d'autoscale.

resource "azurerm_user_assigned_identity" "main" {
  name                = var.identity_name
  resource_group_name = var.resource_group_name
  location            = var.location
  tags                = var.tags
}

resource "azurerm_role_assignment" "main" {
  for_each             = var.roles
  scope                = each.value.scope
  role_definition_name = each.value.role
  principal_id         = azurerm_user_assigned_identity.main.principal_id
  principal_type       = "ServicePrincipal"
}

# Un rôle tout juste donné compte après une minute environ ; ce qui en a besoin attend.
resource "time_sleep" "roles" {
  create_duration = "60s"
  triggers = {
    roles = join(",", [for role in azurerm_role_assignment.main : role.id])
  }
}

locals {
  # App Service lit lui-même les secrets dans le coffre, avec l'identité de l'application.
  app_settings = merge(var.settings, { for name, address in var.secrets : name => "@Microsoft.KeyVault(SecretUri=${address})" }, {
    AZURE_CLIENT_ID = azurerm_user_assigned_identity.main.client_id
  })
}

resource "azurerm_service_plan" "main" {
  name                   = var.plan_name
  resource_group_name    = var.resource_group_name
  location               = var.location
  tags                   = var.tags
  os_type                = "Linux"
  sku_name               = var.sku
  worker_count           = var.min_instances
  zone_balancing_enabled = var.zone_redundant

  lifecycle {
    # Le réglage d'autoscale est maître du nombre d'instances.
    ignore_changes = [worker_count]
  }
}

resource "azurerm_linux_web_app" "main" {
  name                = var.name
  resource_group_name = var.resource_group_name
  location            = var.location
  tags                = var.tags
  service_plan_id     = azurerm_service_plan.main.id
  https_only          = true
  # N'importe quelle instance répond à n'importe quelle requête.
  client_affinity_enabled                        = false
  ftp_publish_basic_authentication_enabled       = false
  webdeploy_publish_basic_authentication_enabled = false
  key_vault_reference_identity_id                = azurerm_user_assigned_identity.main.id
  virtual_network_subnet_id                      = var.subnet_id
  app_settings                                   = local.app_settings

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.main.id]
  }

  site_config {
    always_on                         = var.always_on
    ftps_state                        = "Disabled"
    http2_enabled                     = true
    minimum_tls_version               = var.minimum_tls_version
    scm_minimum_tls_version           = var.minimum_tls_version
    health_check_path                 = var.health_path
    health_check_eviction_time_in_min = var.health_path == null ? null : 2
    ip_restriction_default_action     = length(var.front_door_ids) > 0 ? "Deny" : "Allow"

    dynamic "application_stack" {
      for_each = length([for version in values(var.stack) : version if version != null]) > 0 ? [true] : []

      content {
        dotnet_version      = var.stack.dotnet_version
        go_version          = var.stack.go_version
        java_version        = var.stack.java_version
        node_version        = var.stack.node_version
        php_version         = var.stack.php_version
        python_version      = var.stack.python_version
        ruby_version        = var.stack.ruby_version
        docker_image_name   = var.stack.docker_image_name
        docker_registry_url = var.stack.docker_registry_url
      }
    }

    dynamic "ip_restriction" {
      for_each = var.front_door_ids

      content {
        name        = ip_restriction.key
        priority    = 100
        action      = "Allow"
        service_tag = "AzureFrontDoor.Backend"
        # Les Front Doors des autres viennent des mêmes adresses.
        headers = [
          {
            x_azure_fdid      = [ip_restriction.value]
            x_fd_health_probe = []
            x_forwarded_for   = []
            x_forwarded_host  = []
          },
        ]
      }
    }
  }

  logs {
    failed_request_tracing  = true
    detailed_error_messages = true

    http_logs {
      file_system {
        retention_in_days = 7
        retention_in_mb   = 35
      }
    }
  }

  depends_on = [time_sleep.roles]

  lifecycle {
    # Le déploiement pose le paquet et l'image.
    ignore_changes = [app_settings["WEBSITE_RUN_FROM_PACKAGE"], site_config[0].application_stack[0].docker_image_name]
  }
}

resource "azurerm_linux_web_app_slot" "main" {
  for_each       = var.slots
  name           = each.key
  app_service_id = azurerm_linux_web_app.main.id
  tags           = var.tags
  https_only     = true
  # N'importe quelle instance répond à n'importe quelle requête.
  client_affinity_enabled                        = false
  ftp_publish_basic_authentication_enabled       = false
  webdeploy_publish_basic_authentication_enabled = false
  key_vault_reference_identity_id                = azurerm_user_assigned_identity.main.id
  virtual_network_subnet_id                      = var.subnet_id
  app_settings                                   = local.app_settings

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.main.id]
  }

  site_config {
    always_on                         = var.always_on
    ftps_state                        = "Disabled"
    http2_enabled                     = true
    minimum_tls_version               = var.minimum_tls_version
    scm_minimum_tls_version           = var.minimum_tls_version
    health_check_path                 = var.health_path
    health_check_eviction_time_in_min = var.health_path == null ? null : 2
    ip_restriction_default_action     = length(var.front_door_ids) > 0 ? "Deny" : "Allow"

    dynamic "application_stack" {
      for_each = length([for version in values(var.stack) : version if version != null]) > 0 ? [true] : []

      content {
        dotnet_version      = var.stack.dotnet_version
        go_version          = var.stack.go_version
        java_version        = var.stack.java_version
        node_version        = var.stack.node_version
        php_version         = var.stack.php_version
        python_version      = var.stack.python_version
        ruby_version        = var.stack.ruby_version
        docker_image_name   = var.stack.docker_image_name
        docker_registry_url = var.stack.docker_registry_url
      }
    }

    dynamic "ip_restriction" {
      for_each = var.front_door_ids

      content {
        name        = ip_restriction.key
        priority    = 100
        action      = "Allow"
        service_tag = "AzureFrontDoor.Backend"
        # Les Front Doors des autres viennent des mêmes adresses.
        headers = [
          {
            x_azure_fdid      = [ip_restriction.value]
            x_fd_health_probe = []
            x_forwarded_for   = []
            x_forwarded_host  = []
          },
        ]
      }
    }
  }

  logs {
    failed_request_tracing  = true
    detailed_error_messages = true

    http_logs {
      file_system {
        retention_in_days = 7
        retention_in_mb   = 35
      }
    }
  }

  depends_on = [time_sleep.roles]

  lifecycle {
    # Le déploiement pose le paquet et l'image.
    ignore_changes = [app_settings["WEBSITE_RUN_FROM_PACKAGE"], site_config[0].application_stack[0].docker_image_name]
  }
}

resource "azurerm_monitor_autoscale_setting" "main" {
  count               = length(var.autoscale_rules) > 0 ? 1 : 0
  name                = var.autoscale_name
  resource_group_name = var.resource_group_name
  location            = var.location
  tags                = var.tags
  target_resource_id  = azurerm_service_plan.main.id

  profile {
    name = "default"

    capacity {
      # Là où Azure Monitor ne voit pas de mesure.
      default = var.min_instances
      minimum = var.min_instances
      maximum = var.max_instances
    }

    dynamic "rule" {
      for_each = var.autoscale_rules

      content {
        metric_trigger {
          metric_name        = rule.value.metric
          metric_resource_id = azurerm_service_plan.main.id
          time_grain         = "PT1M"
          statistic          = "Average"
          time_window        = rule.value.window
          time_aggregation   = "Average"
          operator           = rule.value.operator
          threshold          = rule.value.threshold
        }

        scale_action {
          direction = rule.value.direction
          type      = rule.value.type
          value     = rule.value.value
          cooldown  = rule.value.cooldown
        }
      }
    }
  }
}

resource "azurerm_app_service_custom_hostname_binding" "main" {
  for_each            = var.custom_domains
  hostname            = each.key
  app_service_name    = azurerm_linux_web_app.main.name
  resource_group_name = var.resource_group_name

  lifecycle {
    ignore_changes = [ssl_state, thumbprint]
  }
}

resource "azurerm_app_service_managed_certificate" "main" {
  for_each                   = var.custom_domains
  custom_hostname_binding_id = azurerm_app_service_custom_hostname_binding.main[each.key].id
  tags                       = var.tags
}

resource "azurerm_app_service_certificate_binding" "main" {
  for_each            = var.custom_domains
  hostname_binding_id = azurerm_app_service_custom_hostname_binding.main[each.key].id
  certificate_id      = azurerm_app_service_managed_certificate.main[each.key].id
  ssl_state           = "SniEnabled"
}

resource "azurerm_monitor_diagnostic_setting" "main" {
  for_each                   = var.log_workspaces
  name                       = each.key
  target_resource_id         = azurerm_linux_web_app.main.id
  log_analytics_workspace_id = each.value

  enabled_log {
    category_group = "allLogs"
  }

  enabled_metric {
    category = "AllMetrics"
  }
}
