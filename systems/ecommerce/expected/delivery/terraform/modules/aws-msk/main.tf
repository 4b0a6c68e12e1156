# Des brokers Kafka, gérés par MSK.

resource "aws_security_group" "main" {
  region      = var.region
  name        = var.name
  description = "Kafka"
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
  from_port                    = 9098
  to_port                      = 9098
  description                  = each.key
  tags                         = var.tags
}

resource "aws_vpc_security_group_ingress_rule" "metrics" {
  for_each                     = var.clients
  region                       = var.region
  security_group_id            = aws_security_group.main.id
  referenced_security_group_id = each.value
  ip_protocol                  = "tcp"
  from_port                    = 11001
  to_port                      = 11002
  description                  = "${each.key}: metrics for Prometheus"
  tags                         = var.tags
}

resource "aws_vpc_security_group_ingress_rule" "brokers" {
  region                       = var.region
  security_group_id            = aws_security_group.main.id
  referenced_security_group_id = aws_security_group.main.id
  ip_protocol                  = "-1"
  description                  = "Brokers among themselves"
  tags                         = var.tags
}

resource "aws_cloudwatch_log_group" "main" {
  region            = var.region
  name              = "/aws/msk/${var.name}"
  retention_in_days = var.log_retention_days
  tags              = var.tags
}

# Un message acquitté est dans deux zones au moins.
resource "aws_msk_configuration" "main" {
  region         = var.region
  name           = var.name
  kafka_versions = [var.kafka_version]
  server_properties = join("\n", [
    "auto.create.topics.enable=false",
    "default.replication.factor=${var.zones}",
    "min.insync.replicas=${var.zones - 1}",
    "unclean.leader.election.enable=false",
  ])
}

resource "aws_msk_cluster" "main" {
  region                 = var.region
  cluster_name           = var.name
  kafka_version          = var.kafka_version
  number_of_broker_nodes = var.brokers
  enhanced_monitoring    = "PER_BROKER"
  tags                   = var.tags

  broker_node_group_info {
    instance_type   = var.instance_type
    client_subnets  = slice(var.subnet_ids, 0, var.zones)
    security_groups = [aws_security_group.main.id]

    storage_info {
      ebs_storage_info {
        volume_size = var.storage_gb
      }
    }
  }

  configuration_info {
    arn      = aws_msk_configuration.main.arn
    revision = aws_msk_configuration.main.latest_revision
  }

  client_authentication {
    sasl {
      iam = true
    }
  }

  encryption_info {
    encryption_in_transit {
      client_broker = "TLS"
      in_cluster    = true
    }
  }

  open_monitoring {
    prometheus {
      jmx_exporter {
        enabled_in_broker = true
      }

      node_exporter {
        enabled_in_broker = true
      }
    }
  }

  logging_info {
    broker_logs {
      cloudwatch_logs {
        enabled   = true
        log_group = aws_cloudwatch_log_group.main.name
      }
    }
  }

  lifecycle {
    # MSK n'a pas de protection propre : retirez ceci pour renoncer au cluster.
    prevent_destroy = true
    # Les volumes grandissent seuls.
    ignore_changes = [broker_node_group_info[0].storage_info[0].ebs_storage_info[0].volume_size]
  }
}

resource "aws_appautoscaling_target" "storage" {
  region             = var.region
  service_namespace  = "kafka"
  resource_id        = aws_msk_cluster.main.arn
  scalable_dimension = "kafka:broker-storage:VolumeSize"
  min_capacity       = 1
  max_capacity       = var.max_storage_gb
}

resource "aws_appautoscaling_policy" "storage" {
  region             = var.region
  name               = "storage"
  policy_type        = "TargetTrackingScaling"
  service_namespace  = aws_appautoscaling_target.storage.service_namespace
  resource_id        = aws_appautoscaling_target.storage.resource_id
  scalable_dimension = aws_appautoscaling_target.storage.scalable_dimension

  target_tracking_scaling_policy_configuration {
    target_value     = 70
    disable_scale_in = true

    predefined_metric_specification {
      predefined_metric_type = "KafkaBrokerStorageUtilization"
    }
  }
}

resource "aws_cloudwatch_metric_alarm" "main" {
  for_each    = var.alarms
  region      = var.region
  alarm_name  = "${var.name}-${each.key}"
  namespace   = "AWS/Kafka"
  metric_name = each.value.metric
  dimensions = {
    "Cluster Name" = aws_msk_cluster.main.cluster_name
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
