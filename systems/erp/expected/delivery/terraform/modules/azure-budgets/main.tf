# Budgets : un budget prévient, il n'arrête rien.

resource "azurerm_consumption_budget_resource_group" "main" {
  for_each          = var.budgets
  name              = each.value.name
  resource_group_id = var.resource_group_id
  amount            = each.value.amount
  time_grain        = "Monthly"

  time_period {
    # Le mois du premier apply ; aucun plan ultérieur ne le déplace.
    start_date = formatdate("YYYY-MM-01'T'00:00:00'Z'", timestamp())
  }

  dynamic "filter" {
    for_each = length(each.value.tags) > 0 ? [true] : []

    content {
      dynamic "tag" {
        for_each = each.value.tags

        content {
          name   = tag.key
          values = tag.value
        }
      }
    }
  }

  notification {
    threshold_type = "Actual"
    operator       = "GreaterThanOrEqualTo"
    threshold      = 80
    contact_emails = var.emails
    contact_roles  = ["Owner"]
  }

  notification {
    threshold_type = "Actual"
    operator       = "GreaterThanOrEqualTo"
    threshold      = 100
    contact_emails = var.emails
    contact_roles  = ["Owner"]
  }

  notification {
    threshold_type = "Forecasted"
    operator       = "GreaterThanOrEqualTo"
    threshold      = 100
    contact_emails = var.emails
    contact_roles  = ["Owner"]
  }

  lifecycle {
    # Azure refuse de déplacer le début d'un budget.
    ignore_changes = [time_period]
  }
}
