# Un domaine OpenSearch dans le réseau.

data "aws_caller_identity" "current" {}

resource "aws_security_group" "main" {
  region      = var.region
  name        = var.name
  description = "OpenSearch"
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
  from_port                    = 443
  to_port                      = 443
  description                  = each.key
  tags                         = var.tags
}

resource "aws_cloudwatch_log_group" "main" {
  for_each          = toset(["ES_APPLICATION_LOGS", "SEARCH_SLOW_LOGS"])
  region            = var.region
  name              = "/aws/opensearch/${var.name}/${each.key}"
  retention_in_days = var.log_retention_days
  tags              = var.tags
}

data "aws_iam_policy_document" "logs" {
  statement {
    actions = ["logs:CreateLogStream", "logs:PutLogEvents"]
    resources = [
      "arn:aws:logs:${var.region}:${data.aws_caller_identity.current.account_id}:log-group:/aws/opensearch/${var.name}/*",
    ]

    principals {
      type        = "Service"
      identifiers = ["es.amazonaws.com"]
    }
  }
}

resource "aws_cloudwatch_log_resource_policy" "main" {
  region          = var.region
  policy_name     = var.name
  policy_document = data.aws_iam_policy_document.logs.json
}

# Les rôles de ce compte qui ont reçu le droit de l'appeler ; le réseau tient les autres dehors.
data "aws_iam_policy_document" "access" {
  statement {
    actions   = ["es:ESHttp*"]
    resources = ["arn:aws:es:${var.region}:${data.aws_caller_identity.current.account_id}:domain/${var.name}/*"]

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::${data.aws_caller_identity.current.account_id}:root"]
    }
  }
}

resource "aws_opensearch_domain" "main" {
  region          = var.region
  domain_name     = var.name
  engine_version  = var.engine_version
  access_policies = data.aws_iam_policy_document.access.json
  tags            = var.tags

  cluster_config {
    instance_type          = var.instance_type
    instance_count         = var.nodes
    zone_awareness_enabled = var.zones > 1

    dynamic "zone_awareness_config" {
      for_each = var.zones > 1 ? [true] : []

      content {
        availability_zone_count = var.zones
      }
    }
  }

  ebs_options {
    ebs_enabled = true
    volume_type = "gp3"
    volume_size = var.storage_gb
  }

  vpc_options {
    subnet_ids         = slice(var.subnet_ids, 0, var.zones)
    security_group_ids = [aws_security_group.main.id]
  }

  encrypt_at_rest {
    enabled = true
  }

  node_to_node_encryption {
    enabled = true
  }

  domain_endpoint_options {
    enforce_https       = true
    tls_security_policy = "Policy-Min-TLS-1-2-PFS-2023-10"
  }

  off_peak_window_options {
    enabled = true
  }

  software_update_options {
    auto_software_update_enabled = true
  }

  dynamic "log_publishing_options" {
    for_each = aws_cloudwatch_log_group.main

    content {
      log_type                 = log_publishing_options.key
      cloudwatch_log_group_arn = log_publishing_options.value.arn
    }
  }

  lifecycle {
    # OpenSearch n'a pas de protection propre : retirez ceci pour renoncer au domaine.
    prevent_destroy = true
  }

  depends_on = [aws_cloudwatch_log_resource_policy.main]
}

resource "aws_cloudwatch_metric_alarm" "main" {
  for_each    = var.alarms
  region      = var.region
  alarm_name  = "${var.name}-${each.key}"
  namespace   = "AWS/ES"
  metric_name = each.value.metric
  dimensions = {
    DomainName = aws_opensearch_domain.main.domain_name
    ClientId   = data.aws_caller_identity.current.account_id
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
