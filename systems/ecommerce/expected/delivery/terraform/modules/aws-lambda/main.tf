# Une fonction Lambda, ses planifications, et la file de ce qui a échoué.

data "aws_iam_policy_document" "function_trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["lambda.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "function" {
  name               = var.role_name
  assume_role_policy = data.aws_iam_policy_document.function_trust.json
  tags               = var.tags
}

resource "aws_iam_role_policy_attachment" "network" {
  count      = length(var.subnet_ids) > 0 ? 1 : 0
  role       = aws_iam_role.function.name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole"
}

data "aws_iam_policy_document" "runs" {
  statement {
    actions   = ["logs:CreateLogStream", "logs:PutLogEvents"]
    resources = ["${aws_cloudwatch_log_group.main.arn}:*"]
  }

  statement {
    actions   = ["sqs:SendMessage"]
    resources = [aws_sqs_queue.failed.arn]
  }

  # Le traçage ne connaît pas de ressources.
  statement {
    actions   = ["xray:PutTraceSegments", "xray:PutTelemetryRecords"]
    resources = ["*"]
  }

  dynamic "statement" {
    for_each = var.permissions

    content {
      actions   = statement.value.actions
      resources = statement.value.resources
    }
  }
}

resource "aws_iam_role_policy" "runs" {
  name   = "runs"
  role   = aws_iam_role.function.id
  policy = data.aws_iam_policy_document.runs.json
}

resource "aws_cloudwatch_log_group" "main" {
  region            = var.region
  name              = "/aws/lambda/${var.name}"
  retention_in_days = var.log_retention_days
  tags              = var.tags
}

# Ce qui a échoué après toutes les tentatives attend ici deux semaines.
resource "aws_sqs_queue" "failed" {
  region                    = var.region
  name                      = "${var.name}-failed"
  message_retention_seconds = 1209600
  sqs_managed_sse_enabled   = true
  tags                      = var.tags
}

resource "aws_security_group" "main" {
  count       = length(var.subnet_ids) > 0 ? 1 : 0
  region      = var.region
  name        = var.name
  description = "Lambda function"
  vpc_id      = var.vpc_id
  tags = merge(var.tags, {
    Name = var.name
  })
}

resource "aws_vpc_security_group_egress_rule" "all" {
  count             = length(var.subnet_ids) > 0 ? 1 : 0
  region            = var.region
  security_group_id = aws_security_group.main[0].id
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "-1"
  tags              = var.tags
}

resource "aws_lambda_function" "main" {
  region        = var.region
  function_name = var.name
  role          = aws_iam_role.function.arn
  filename      = var.package
  runtime       = var.runtime
  handler       = var.handler
  architectures = [var.architecture]
  memory_size   = var.memory_mb
  timeout       = var.timeout_seconds
  publish       = true
  tags          = var.tags

  ephemeral_storage {
    size = var.disk_mb
  }

  tracing_config {
    mode = "Active"
  }

  dead_letter_config {
    target_arn = aws_sqs_queue.failed.arn
  }

  dynamic "environment" {
    for_each = length(var.settings) > 0 ? [true] : []

    content {
      variables = var.settings
    }
  }

  dynamic "vpc_config" {
    for_each = length(var.subnet_ids) > 0 ? [true] : []

    content {
      subnet_ids         = var.subnet_ids
      security_group_ids = [aws_security_group.main[0].id]
    }
  }

  lifecycle {
    # La chaîne de livraison déploie le code.
    ignore_changes = [filename, source_code_hash]
  }

  depends_on = [aws_cloudwatch_log_group.main, aws_iam_role_policy.runs, aws_iam_role_policy_attachment.network]
}

resource "aws_lambda_function_event_invoke_config" "main" {
  region                       = var.region
  function_name                = aws_lambda_function.main.function_name
  maximum_retry_attempts       = 2
  maximum_event_age_in_seconds = 3600
}

resource "aws_lambda_alias" "live" {
  region           = var.region
  name             = "live"
  function_name    = aws_lambda_function.main.function_name
  function_version = aws_lambda_function.main.version

  lifecycle {
    ignore_changes = [function_version, routing_config]
  }
}

resource "aws_lambda_provisioned_concurrency_config" "live" {
  count                             = var.provisioned_concurrency > 0 ? 1 : 0
  region                            = var.region
  function_name                     = aws_lambda_function.main.function_name
  qualifier                         = aws_lambda_alias.live.name
  provisioned_concurrent_executions = var.provisioned_concurrency
}

data "aws_iam_policy_document" "scheduler_trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["scheduler.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "scheduler" {
  name               = "${var.role_name}-timer"
  assume_role_policy = data.aws_iam_policy_document.scheduler_trust.json
  tags               = var.tags
}

data "aws_iam_policy_document" "starts" {
  statement {
    actions   = ["lambda:InvokeFunction"]
    resources = [aws_lambda_function.main.arn, "${aws_lambda_function.main.arn}:*"]
  }

  statement {
    actions   = ["sqs:SendMessage"]
    resources = [aws_sqs_queue.failed.arn]
  }
}

resource "aws_iam_role_policy" "starts" {
  name   = "starts"
  role   = aws_iam_role.scheduler.id
  policy = data.aws_iam_policy_document.starts.json
}

resource "aws_scheduler_schedule" "main" {
  for_each            = var.schedules
  region              = var.region
  name                = each.value.name
  schedule_expression = each.value.expression

  flexible_time_window {
    mode = "OFF"
  }

  target {
    arn      = aws_lambda_alias.live.arn
    role_arn = aws_iam_role.scheduler.arn
    input = jsonencode({
      schedule = each.key
    })

    retry_policy {
      maximum_retry_attempts       = 2
      maximum_event_age_in_seconds = 3600
    }

    dead_letter_config {
      arn = aws_sqs_queue.failed.arn
    }
  }
}

resource "aws_cloudwatch_metric_alarm" "main" {
  for_each    = var.alarms
  region      = var.region
  alarm_name  = "${var.name}-${each.key}"
  namespace   = "AWS/Lambda"
  metric_name = each.value.metric
  dimensions = {
    FunctionName = aws_lambda_function.main.function_name
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
