# Front Door : entrée, pare-feu et cache.

resource "azurerm_cdn_frontdoor_profile" "main" {
  name                     = var.name
  resource_group_name      = var.resource_group_name
  tags                     = var.tags
  sku_name                 = var.sku
  response_timeout_seconds = var.response_timeout_seconds
}

resource "azurerm_cdn_frontdoor_endpoint" "main" {
  name                     = var.endpoint_name
  cdn_frontdoor_profile_id = azurerm_cdn_frontdoor_profile.main.id
  tags                     = var.tags
}

resource "azurerm_cdn_frontdoor_origin_group" "main" {
  name                     = var.name
  cdn_frontdoor_profile_id = azurerm_cdn_frontdoor_profile.main.id
  session_affinity_enabled = false

  load_balancing {
    sample_size                 = 4
    successful_samples_required = 3
  }

  dynamic "health_probe" {
    for_each = length(var.origins) > 1 ? [true] : []

    content {
      protocol     = "Https"
      path         = var.health_path
      request_type = "HEAD"
      # Une origine seule n'est pas sondée : il n'y en a pas d'autre.
      interval_in_seconds = 30
    }
  }
}

resource "azurerm_cdn_frontdoor_origin" "main" {
  for_each                       = var.origins
  name                           = each.key
  cdn_frontdoor_origin_group_id  = azurerm_cdn_frontdoor_origin_group.main.id
  enabled                        = true
  host_name                      = each.value.host_name
  origin_host_header             = each.value.host_name
  certificate_name_check_enabled = true
  http_port                      = 80
  https_port                     = 443

  dynamic "private_link" {
    for_each = each.value.private_link != null ? [true] : []

    content {
      private_link_target_id = each.value.private_link.target_id
      target_type            = each.value.private_link.target_type
      location               = each.value.private_link.location
      request_message        = "Front Door"
    }
  }
}

resource "azurerm_cdn_frontdoor_custom_domain" "main" {
  for_each                 = var.custom_domains
  name                     = each.key
  cdn_frontdoor_profile_id = azurerm_cdn_frontdoor_profile.main.id
  host_name                = each.value

  tls {
    certificate_type = "ManagedCertificate"
  }
}

resource "azurerm_cdn_frontdoor_route" "main" {
  name                            = "default"
  cdn_frontdoor_endpoint_id       = azurerm_cdn_frontdoor_endpoint.main.id
  cdn_frontdoor_origin_group_id   = azurerm_cdn_frontdoor_origin_group.main.id
  cdn_frontdoor_origin_ids        = [for origin in azurerm_cdn_frontdoor_origin.main : origin.id]
  cdn_frontdoor_custom_domain_ids = [for domain in azurerm_cdn_frontdoor_custom_domain.main : domain.id]
  patterns_to_match               = ["/*"]
  supported_protocols             = ["Http", "Https"]
  https_redirect_enabled          = true
  forwarding_protocol             = "HttpsOnly"
  link_to_default_domain          = true

  dynamic "cache" {
    for_each = var.caches ? [true] : []

    content {
      # Une nouvelle version d'un fichier a une nouvelle chaîne de requête.
      query_string_caching_behavior = "UseQueryString"
      compression_enabled           = true
      content_types_to_compress = [
        "application/javascript",
        "application/json",
        "image/svg+xml",
        "text/css",
        "text/html",
        "text/plain",
      ]
    }
  }
}

resource "azurerm_cdn_frontdoor_custom_domain_association" "main" {
  for_each                       = var.custom_domains
  cdn_frontdoor_custom_domain_id = azurerm_cdn_frontdoor_custom_domain.main[each.key].id
  cdn_frontdoor_route_ids        = [azurerm_cdn_frontdoor_route.main.id]
}

resource "azurerm_cdn_frontdoor_firewall_policy" "main" {
  count               = var.firewall == null ? 0 : 1
  name                = var.firewall.name
  resource_group_name = var.resource_group_name
  tags                = var.tags
  sku_name            = var.sku
  mode                = "Prevention"

  # Tous les niveaux savent compter ; les règles gérées sont réservées au Premium.
  custom_rule {
    name                           = "RateLimit"
    priority                       = 100
    type                           = "RateLimitRule"
    action                         = "Block"
    rate_limit_duration_in_minutes = 1
    rate_limit_threshold           = var.firewall.requests_per_minute

    match_condition {
      match_variable     = "RemoteAddr"
      operator           = "IPMatch"
      negation_condition = length(var.operator_ip_ranges) > 0
      match_values       = length(var.operator_ip_ranges) > 0 ? var.operator_ip_ranges : ["0.0.0.0/0", "::/0"]
    }
  }

  dynamic "managed_rule" {
    for_each = var.sku == "Premium_AzureFrontDoor" ? {
      Microsoft_DefaultRuleSet    = "2.1"
      Microsoft_BotManagerRuleSet = "1.1"
    } : {}

    content {
      type    = managed_rule.key
      version = managed_rule.value
      action  = "Block"
    }
  }
}

resource "azurerm_cdn_frontdoor_security_policy" "main" {
  count                    = var.firewall == null ? 0 : 1
  name                     = "firewall"
  cdn_frontdoor_profile_id = azurerm_cdn_frontdoor_profile.main.id

  security_policies {
    firewall {
      cdn_frontdoor_firewall_policy_id = azurerm_cdn_frontdoor_firewall_policy.main[0].id

      association {
        patterns_to_match = ["/*"]

        domain {
          cdn_frontdoor_domain_id = azurerm_cdn_frontdoor_endpoint.main.id
        }

        dynamic "domain" {
          for_each = [for domain in azurerm_cdn_frontdoor_custom_domain.main : domain.id]

          content {
            cdn_frontdoor_domain_id = domain.value
          }
        }
      }
    }
  }
}

resource "azurerm_monitor_diagnostic_setting" "main" {
  for_each                   = var.log_workspaces
  name                       = each.key
  target_resource_id         = azurerm_cdn_frontdoor_profile.main.id
  log_analytics_workspace_id = each.value

  enabled_log {
    category_group = "allLogs"
  }

  enabled_metric {
    category = "AllMetrics"
  }
}
