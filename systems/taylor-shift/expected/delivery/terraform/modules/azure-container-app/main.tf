# Container app : elle s'exécute sous sa propre identité, lit ses secrets dans le coffre et suit la charge.

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

resource "azurerm_container_app" "main" {
  name                         = var.name
  resource_group_name          = var.resource_group_name
  tags                         = var.tags
  container_app_environment_id = var.environment_id
  # Une révision prend le relais une fois prête ; l'ancienne sert jusque-là.
  revision_mode = "Single"
  # Pour y revenir.
  max_inactive_revisions = 10
  workload_profile_name  = "Consumption"
  depends_on             = [time_sleep.roles]

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.main.id]
  }

  dynamic "registry" {
    for_each = var.registry_server != null ? [true] : []

    content {
      server   = var.registry_server
      identity = azurerm_user_assigned_identity.main.id
    }
  }

  dynamic "secret" {
    for_each = var.secrets

    content {
      name                = lower(replace(secret.key, "_", "-"))
      key_vault_secret_id = secret.value
      identity            = azurerm_user_assigned_identity.main.id
    }
  }

  ingress {
    external_enabled           = var.external
    target_port                = var.port
    transport                  = "auto"
    allow_insecure_connections = false

    traffic_weight {
      latest_revision = true
      percentage      = 100
    }
  }

  template {
    min_replicas                     = var.min_replicas
    max_replicas                     = var.max_replicas
    polling_interval_in_seconds      = var.polling_interval_seconds
    cooldown_period_in_seconds       = var.cooldown_seconds
    termination_grace_period_seconds = var.grace_seconds

    container {
      name   = "main"
      image  = var.image
      cpu    = var.cpu
      memory = var.memory

      env {
        name = "AZURE_CLIENT_ID"
        # Les bibliothèques d'Azure choisissent l'identité par lui.
        value = azurerm_user_assigned_identity.main.client_id
      }

      dynamic "env" {
        for_each = var.settings

        content {
          name  = env.key
          value = env.value
        }
      }

      dynamic "env" {
        for_each = var.secrets

        content {
          name        = env.key
          secret_name = lower(replace(env.key, "_", "-"))
        }
      }

      dynamic "startup_probe" {
        for_each = var.health_path != null ? [true] : []

        content {
          transport               = "HTTP"
          path                    = var.health_path
          port                    = var.port
          interval_seconds        = 10
          timeout                 = 2
          failure_count_threshold = var.startup_attempts
        }
      }

      dynamic "readiness_probe" {
        for_each = var.health_path != null ? [true] : []

        content {
          transport               = "HTTP"
          path                    = var.health_path
          port                    = var.port
          interval_seconds        = 5
          timeout                 = 2
          success_count_threshold = 1
        }
      }

      dynamic "liveness_probe" {
        for_each = var.health_path != null ? [true] : []

        content {
          transport               = "HTTP"
          path                    = var.health_path
          port                    = var.port
          interval_seconds        = 10
          timeout                 = 2
          failure_count_threshold = 3
        }
      }
    }

    dynamic "http_scale_rule" {
      for_each = var.http_concurrency != null ? [true] : []

      content {
        name                = "http"
        concurrent_requests = tostring(var.http_concurrency)
      }
    }

    dynamic "custom_scale_rule" {
      for_each = var.cpu_target_percent != null ? [true] : []

      content {
        name             = "cpu"
        custom_rule_type = "cpu"
        metadata = {
          type  = "Utilization"
          value = tostring(var.cpu_target_percent)
        }
      }
    }

    dynamic "custom_scale_rule" {
      for_each = var.memory_target_percent != null ? [true] : []

      content {
        name             = "memory"
        custom_rule_type = "memory"
        metadata = {
          type  = "Utilization"
          value = tostring(var.memory_target_percent)
        }
      }
    }
  }

  lifecycle {
    # Le déploiement pose l'image et déplace le trafic ; aucun plan ne défait un retour en arrière.
    ignore_changes = [
      revision_mode,
      ingress[0].traffic_weight,
      template[0].revision_suffix,
      template[0].container[0].image,
    ]
  }
}

resource "azurerm_monitor_diagnostic_setting" "main" {
  for_each                   = var.log_workspaces
  name                       = each.key
  target_resource_id         = azurerm_container_app.main.id
  log_analytics_workspace_id = each.value

  enabled_metric {
    category = "AllMetrics"
  }
}
