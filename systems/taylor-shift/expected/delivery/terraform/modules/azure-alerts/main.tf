# Alertes, et qui est prévenu.

locals {
  # Slack et Teams lisent des messages à leur forme, qu'aucun groupe d'action n'écrit.
  chats = { for key, channel in var.channels : key => channel if channel.workflow != null }
  title = "@{triggerBody()?['data']?['essentials']?['monitorCondition']}: @{triggerBody()?['data']?['essentials']?['alertRule']}"
  slack = jsonencode({
    text = local.text
  })
  teams = jsonencode({
    type = "message"
    attachments = [
      {
        contentType = "application/vnd.microsoft.card.adaptive"
        content = {
          "$schema" = "http://adaptivecards.io/schemas/adaptive-card.json"
          type      = "AdaptiveCard"
          version   = "1.4"
          body = [
            {
              type   = "TextBlock"
              weight = "Bolder"
              wrap   = true
              text   = local.title
            },
            {
              type = "TextBlock"
              wrap = true
              text = local.text
            },
          ]
        }
      },
    ]
  })
  text = "${local.title} (@{triggerBody()?['data']?['essentials']?['severity']}), @{triggerBody()?['data']?['essentials']?['description']}"
}

resource "azurerm_logic_app_workflow" "main" {
  for_each            = local.chats
  name                = each.value.workflow
  resource_group_name = var.resource_group_name
  location            = var.location
  tags                = var.tags
  workflow_parameters = {
    url = jsonencode({
      type = "SecureString"
    })
  }
  parameters = {
    url = var.webhook_urls[each.value.slack != null ? each.value.slack : each.value.teams]
  }
}

resource "azurerm_logic_app_trigger_http_request" "main" {
  for_each     = local.chats
  name         = "alert"
  logic_app_id = azurerm_logic_app_workflow.main[each.key].id
  schema = jsonencode({
    type = "object"
  })
}

resource "azurerm_logic_app_action_http" "main" {
  for_each     = local.chats
  name         = "tell"
  logic_app_id = azurerm_logic_app_workflow.main[each.key].id
  method       = "POST"
  uri          = "@parameters('url')"
  headers = {
    Content-Type = "application/json"
  }
  body       = each.value.slack != null ? local.slack : local.teams
  depends_on = [azurerm_logic_app_trigger_http_request.main]
}

resource "azurerm_monitor_action_group" "main" {
  for_each            = var.channels
  name                = each.value.group
  resource_group_name = var.resource_group_name
  short_name          = each.value.short_name
  tags                = var.tags

  dynamic "email_receiver" {
    for_each = each.value.email != null ? [true] : []

    content {
      name                    = "email"
      email_address           = each.value.email
      use_common_alert_schema = true
    }
  }

  dynamic "sms_receiver" {
    for_each = each.value.phone != null ? [true] : []

    content {
      name         = "sms"
      country_code = each.value.phone.country_code
      phone_number = each.value.phone.number
    }
  }

  dynamic "webhook_receiver" {
    for_each = each.value.webhook != null ? [true] : []

    content {
      name                    = "webhook"
      service_uri             = var.webhook_urls[each.value.webhook]
      use_common_alert_schema = true
    }
  }

  dynamic "logic_app_receiver" {
    for_each = each.value.workflow != null ? [true] : []

    content {
      name                    = "chat"
      resource_id             = azurerm_logic_app_workflow.main[each.key].id
      callback_url            = azurerm_logic_app_trigger_http_request.main[each.key].callback_url
      use_common_alert_schema = true
    }
  }
}

resource "azurerm_monitor_metric_alert" "main" {
  for_each            = var.metric_alerts
  name                = each.value.name
  resource_group_name = var.resource_group_name
  description         = each.value.description
  scopes              = [var.targets[each.key]]
  severity            = each.value.severity
  window_size         = each.value.window
  frequency           = each.value.frequency
  tags                = var.tags

  criteria {
    metric_namespace = each.value.namespace
    metric_name      = each.value.metric
    aggregation      = each.value.aggregation
    operator         = each.value.operator
    threshold        = each.value.threshold
    # Une ressource tout juste créée n'a pas encore de mesures.
    skip_metric_validation = true

    dynamic "dimension" {
      for_each = each.value.dimensions

      content {
        name     = dimension.key
        operator = "Include"
        values   = dimension.value
      }
    }
  }

  dynamic "action" {
    for_each = each.value.channels

    content {
      action_group_id = azurerm_monitor_action_group.main[action.value].id
    }
  }
}

resource "azurerm_monitor_scheduled_query_rules_alert_v2" "main" {
  for_each                = var.query_alerts
  name                    = each.value.name
  resource_group_name     = var.resource_group_name
  location                = var.location
  description             = each.value.description
  scopes                  = [var.targets[each.key]]
  severity                = each.value.severity
  window_duration         = each.value.window
  evaluation_frequency    = each.value.frequency
  auto_mitigation_enabled = true
  tags                    = var.tags

  criteria {
    query                   = each.value.query
    metric_measure_column   = "value"
    time_aggregation_method = "Maximum"
    operator                = each.value.operator
    threshold               = each.value.threshold
  }

  action {
    action_groups = [for channel in each.value.channels : azurerm_monitor_action_group.main[channel].id]
  }
}

resource "azurerm_application_insights_standard_web_test" "main" {
  for_each                = var.web_tests
  name                    = each.value.name
  resource_group_name     = var.resource_group_name
  location                = var.location
  application_insights_id = var.insights_id
  geo_locations           = ["emea-nl-ams-azr", "emea-gb-db3-azr", "emea-fr-pra-edge", "us-va-ash-azr", "apac-sg-sin-azr"]
  frequency               = 300
  timeout                 = 30
  enabled                 = true
  retry_enabled           = true
  tags                    = var.tags

  request {
    url = each.value.url
  }

  validation_rules {
    expected_status_code        = 200
    ssl_check_enabled           = true
    ssl_cert_remaining_lifetime = 14
  }
}
