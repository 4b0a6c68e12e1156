# Un cache ElastiCache : des shards, chacun avec ses réplicas.

locals {
  version = var.engine == "valkey" ? "8.0" : "7.1"
  family  = var.engine == "valkey" ? "valkey8" : "redis7"
  nodes   = var.shards > 1 ? flatten([for shard in range(var.shards) : [for node in range(var.replicas + 1) : format("%s-%04d-%03d", var.name, shard + 1, node + 1)]]) : [for node in range(var.replicas + 1) : format("%s-%03d", var.name, node + 1)]
}

resource "aws_security_group" "main" {
  region      = var.region
  name        = var.name
  description = "Cache"
  vpc_id      = var.vpc_id
  tags = merge(var.tags, {
    Name = var.name
  })
}

resource "aws_vpc_security_group_ingress_rule" "clients" {
  for_each                     = var.clients
  region                       = var.region
  security_group_id            = aws_security_group.main.id
  referenced_security_group_id = each.value
  ip_protocol                  = "tcp"
  from_port                    = 6379
  to_port                      = 6379
  description                  = each.key
  tags                         = var.tags
}

resource "aws_elasticache_subnet_group" "main" {
  region     = var.region
  name       = var.name
  subnet_ids = var.subnet_ids
  tags       = var.tags
}

resource "aws_elasticache_parameter_group" "main" {
  region = var.region
  name   = "${var.name}-${local.family}"
  family = local.family
  tags   = var.tags

  parameter {
    name  = "cluster-enabled"
    value = var.shards > 1 ? "yes" : "no"
  }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_cloudwatch_log_group" "slow" {
  region            = var.region
  name              = "/aws/elasticache/${var.name}/slow"
  retention_in_days = var.log_retention_days
  tags              = var.tags
}

resource "aws_elasticache_replication_group" "main" {
  region                     = var.region
  replication_group_id       = var.name
  description                = var.name
  engine                     = var.engine
  engine_version             = local.version
  node_type                  = var.node_type
  port                       = 6379
  num_node_groups            = var.shards
  replicas_per_node_group    = var.replicas
  automatic_failover_enabled = var.replicas > 0 || var.shards > 1
  multi_az_enabled           = var.multi_az
  subnet_group_name          = aws_elasticache_subnet_group.main.name
  security_group_ids         = [aws_security_group.main.id]
  parameter_group_name       = aws_elasticache_parameter_group.main.name
  at_rest_encryption_enabled = "true"
  # Les clients utilisent rediss://, non redis://.
  transit_encryption_enabled = true
  auth_token                 = var.auth_token
  snapshot_retention_limit   = var.snapshot_days
  snapshot_window            = var.snapshot_days > 0 ? "01:00-02:00" : null
  maintenance_window         = "sun:03:00-sun:04:00"
  auto_minor_version_upgrade = "true"
  tags                       = var.tags

  log_delivery_configuration {
    destination      = aws_cloudwatch_log_group.slow.name
    destination_type = "cloudwatch-logs"
    log_format       = "json"
    log_type         = "slow-log"
  }
}

resource "aws_cloudwatch_metric_alarm" "main" {
  for_each = { for pair in setproduct(keys(var.alarms), local.nodes) : "${pair[0]}-${pair[1]}" => merge(var.alarms[pair[0]], {
    node = pair[1]
  }) }
  region      = var.region
  alarm_name  = "${var.name}-${each.key}"
  namespace   = "AWS/ElastiCache"
  metric_name = each.value.metric
  dimensions = {
    CacheClusterId = each.value.node
  }
  statistic           = substr(each.value.statistic, 0, 1) != "p" ? each.value.statistic : null
  extended_statistic  = substr(each.value.statistic, 0, 1) == "p" ? each.value.statistic : null
  comparison_operator = each.value.above ? "GreaterThanThreshold" : "LessThanThreshold"
  threshold           = each.value.threshold
  period              = 60
  evaluation_periods  = each.value.minutes
  treat_missing_data  = "notBreaching"
  alarm_actions       = [var.alarm_topic_arns[each.value.severity]]
  ok_actions          = [var.alarm_topic_arns[each.value.severity]]
  tags                = var.tags
}
