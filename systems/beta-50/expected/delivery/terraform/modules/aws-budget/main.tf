# Un budget mensuel qui prévient avant d'être dépensé.

resource "aws_budgets_budget" "main" {
  name         = var.name
  budget_type  = "COST"
  time_unit    = "MONTHLY"
  limit_amount = tostring(var.limit_usd)
  limit_unit   = "USD"
  tags         = var.tags

  dynamic "cost_filter" {
    for_each = var.tags_counted

    content {
      name   = "TagKeyValue"
      values = [for value in cost_filter.value : "user:${cost_filter.key}$${value}"]
    }
  }

  dynamic "notification" {
    for_each = var.thresholds_percent

    content {
      comparison_operator        = "GREATER_THAN"
      threshold                  = notification.value
      threshold_type             = "PERCENTAGE"
      notification_type          = "ACTUAL"
      subscriber_email_addresses = var.emails
      subscriber_sns_topic_arns  = var.topic_arns
    }
  }

  # Avant la dépense : ce que le mois coûtera à ce rythme.
  notification {
    comparison_operator        = "GREATER_THAN"
    threshold                  = 100
    threshold_type             = "PERCENTAGE"
    notification_type          = "FORECASTED"
    subscriber_email_addresses = var.emails
    subscriber_sns_topic_arns  = var.topic_arns
  }
}
