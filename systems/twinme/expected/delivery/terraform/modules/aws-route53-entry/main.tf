# L'hôte des programmes : quelle région répond, et qui remarque qu'une ne répond plus.

resource "aws_route53_health_check" "main" {
  for_each = var.checked ? var.targets : {}
  type     = "HTTPS"
  # Interroge le répartiteur lui-même, non l'hôte dont il décide.
  fqdn              = each.value.dns_name
  port              = 443
  resource_path     = var.health_path
  request_interval  = var.interval_seconds
  failure_threshold = var.failures
  tags = merge(var.tags, {
    Name = "${var.host} ${each.key}"
  })
}

resource "aws_route53_record" "main" {
  for_each        = var.targets
  zone_id         = var.zone_id
  name            = var.host
  type            = "A"
  set_identifier  = var.routing == "simple" ? null : each.key
  health_check_id = var.checked ? try(aws_route53_health_check.main[each.key].id, null) : null

  alias {
    name                   = each.value.dns_name
    zone_id                = each.value.zone_id
    evaluate_target_health = true
  }

  dynamic "failover_routing_policy" {
    for_each = var.routing == "failover" ? [true] : []

    content {
      type = each.key == var.primary ? "PRIMARY" : "SECONDARY"
    }
  }

  # Chacun interroge la région saine la plus proche.
  dynamic "latency_routing_policy" {
    for_each = var.routing == "latency" ? [true] : []

    content {
      region = each.key
    }
  }
}
