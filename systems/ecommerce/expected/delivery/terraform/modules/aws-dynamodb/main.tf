# Une table DynamoDB, avec une copie dans chaque autre région.

resource "aws_dynamodb_table" "main" {
  region         = var.region
  name           = var.name
  billing_mode   = var.billing_mode
  read_capacity  = var.billing_mode == "PROVISIONED" ? var.read_capacity : null
  write_capacity = var.billing_mode == "PROVISIONED" ? var.write_capacity : null
  hash_key       = var.hash_key
  range_key      = var.range_key
  stream_enabled = length(var.replica_regions) > 0
  # Les copies le suivent.
  stream_view_type            = length(var.replica_regions) > 0 ? "NEW_AND_OLD_IMAGES" : null
  deletion_protection_enabled = var.deletion_protection
  tags                        = var.tags

  attribute {
    name = var.hash_key
    type = "S"
  }

  attribute {
    name = var.range_key
    type = "S"
  }

  point_in_time_recovery {
    enabled                 = var.recovery_days > 0
    recovery_period_in_days = var.recovery_days > 0 ? var.recovery_days : null
  }

  dynamic "replica" {
    for_each = var.replica_regions

    content {
      region_name                 = replica.value
      point_in_time_recovery      = var.recovery_days > 0
      deletion_protection_enabled = var.deletion_protection
      propagate_tags              = true
    }
  }

  lifecycle {
    # L'autoscaler en décide où elles sont provisionnées.
    ignore_changes = [read_capacity, write_capacity]
  }
}

resource "aws_appautoscaling_target" "read" {
  count              = var.billing_mode == "PROVISIONED" ? 1 : 0
  region             = var.region
  service_namespace  = "dynamodb"
  resource_id        = "table/${aws_dynamodb_table.main.name}"
  scalable_dimension = "dynamodb:table:ReadCapacityUnits"
  min_capacity       = var.read_capacity
  max_capacity       = var.read_capacity * 10
}

resource "aws_appautoscaling_policy" "read" {
  count              = var.billing_mode == "PROVISIONED" ? 1 : 0
  region             = var.region
  name               = "read-utilization"
  policy_type        = "TargetTrackingScaling"
  service_namespace  = aws_appautoscaling_target.read[0].service_namespace
  resource_id        = aws_appautoscaling_target.read[0].resource_id
  scalable_dimension = aws_appautoscaling_target.read[0].scalable_dimension

  target_tracking_scaling_policy_configuration {
    target_value = 70

    predefined_metric_specification {
      predefined_metric_type = "DynamoDBReadCapacityUtilization"
    }
  }
}

resource "aws_appautoscaling_target" "write" {
  count              = var.billing_mode == "PROVISIONED" ? 1 : 0
  region             = var.region
  service_namespace  = "dynamodb"
  resource_id        = "table/${aws_dynamodb_table.main.name}"
  scalable_dimension = "dynamodb:table:WriteCapacityUnits"
  min_capacity       = var.write_capacity
  max_capacity       = var.write_capacity * 10
}

resource "aws_appautoscaling_policy" "write" {
  count              = var.billing_mode == "PROVISIONED" ? 1 : 0
  region             = var.region
  name               = "write-utilization"
  policy_type        = "TargetTrackingScaling"
  service_namespace  = aws_appautoscaling_target.write[0].service_namespace
  resource_id        = aws_appautoscaling_target.write[0].resource_id
  scalable_dimension = aws_appautoscaling_target.write[0].scalable_dimension

  target_tracking_scaling_policy_configuration {
    target_value = 70

    predefined_metric_specification {
      predefined_metric_type = "DynamoDBWriteCapacityUtilization"
    }
  }
}

resource "aws_cloudwatch_metric_alarm" "main" {
  for_each    = var.alarms
  region      = var.region
  alarm_name  = "${var.name}-${each.key}"
  namespace   = "AWS/DynamoDB"
  metric_name = each.value.metric
  dimensions = {
    TableName = aws_dynamodb_table.main.name
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
