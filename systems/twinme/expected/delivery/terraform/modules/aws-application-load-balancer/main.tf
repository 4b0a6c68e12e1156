# Un répartiteur applicatif avec un groupe de cibles.

resource "aws_security_group" "main" {
  region      = var.region
  name        = var.name
  description = "Application load balancer"
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

resource "aws_vpc_security_group_ingress_rule" "networks" {
  for_each          = toset(var.allowed_cidrs)
  region            = var.region
  security_group_id = aws_security_group.main.id
  cidr_ipv4         = each.key
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  tags              = var.tags
}

resource "aws_vpc_security_group_ingress_rule" "plain" {
  for_each          = toset(var.allowed_cidrs)
  region            = var.region
  security_group_id = aws_security_group.main.id
  cidr_ipv4         = each.key
  ip_protocol       = "tcp"
  from_port         = 80
  to_port           = 80
  tags              = var.tags
}

data "aws_ec2_managed_prefix_list" "sources" {
  for_each = var.allowed_prefix_lists
  region   = var.region
  name     = each.value
}

resource "aws_security_group" "sources" {
  for_each    = var.allowed_prefix_lists
  region      = var.region
  name        = "${var.name}-${each.key}"
  description = each.value
  vpc_id      = var.vpc_id
  tags        = var.tags
}

resource "aws_vpc_security_group_ingress_rule" "sources" {
  for_each          = var.allowed_prefix_lists
  region            = var.region
  security_group_id = aws_security_group.sources[each.key].id
  prefix_list_id    = data.aws_ec2_managed_prefix_list.sources[each.key].id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  tags              = var.tags
}

resource "aws_vpc_security_group_egress_rule" "all" {
  region            = var.region
  security_group_id = aws_security_group.main.id
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "-1"
  tags              = var.tags
}

resource "aws_vpc_security_group_ingress_rule" "targets" {
  for_each                     = var.target_security_groups
  region                       = var.region
  security_group_id            = each.value
  referenced_security_group_id = aws_security_group.main.id
  ip_protocol                  = "tcp"
  from_port                    = var.port
  to_port                      = var.port
  description                  = var.name
  tags                         = var.tags
}

resource "aws_lb" "main" {
  region             = var.region
  name               = var.name
  load_balancer_type = "application"
  internal           = var.internal
  subnets            = var.subnet_ids
  security_groups    = concat([aws_security_group.main.id], [for source in aws_security_group.sources : source.id])
  idle_timeout       = var.idle_seconds
  # Ce qui n'est pas un en-tête n'atteint aucun programme.
  drop_invalid_header_fields = true
  enable_deletion_protection = var.deletion_protection
  tags                       = var.tags

  access_logs {
    bucket  = var.access_log_bucket
    prefix  = var.name
    enabled = true
  }
}

resource "aws_lb_target_group" "main" {
  region                            = var.region
  name                              = var.target_group_name
  vpc_id                            = var.vpc_id
  target_type                       = var.target_type
  protocol                          = "HTTP"
  port                              = var.port
  deregistration_delay              = tostring(var.drain_seconds)
  load_balancing_algorithm_type     = "least_outstanding_requests"
  load_balancing_cross_zone_enabled = tostring(var.cross_zone)
  tags                              = var.tags

  health_check {
    path                = var.health_path
    matcher             = "200-399"
    interval            = 10
    timeout             = 5
    healthy_threshold   = 2
    unhealthy_threshold = 3
  }
}

resource "aws_lb_listener" "https" {
  region            = var.region
  load_balancer_arn = aws_lb.main.arn
  port              = 443
  protocol          = "HTTPS"
  ssl_policy        = "ELBSecurityPolicy-TLS13-1-2-2021-06"
  certificate_arn   = var.certificate_arn
  tags              = var.tags

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.main.arn
  }
}

resource "aws_lb_listener" "http" {
  region            = var.region
  load_balancer_arn = aws_lb.main.arn
  port              = 80
  protocol          = "HTTP"
  tags              = var.tags

  default_action {
    type = "redirect"

    redirect {
      port        = "443"
      protocol    = "HTTPS"
      status_code = "HTTP_301"
    }
  }
}

resource "aws_wafv2_web_acl_association" "main" {
  count        = var.has_firewall ? 1 : 0
  region       = var.region
  resource_arn = aws_lb.main.arn
  web_acl_arn  = var.web_acl_arn
}

resource "aws_cloudwatch_metric_alarm" "main" {
  for_each    = var.alarms
  region      = var.region
  alarm_name  = "${var.name}-${each.key}"
  namespace   = "AWS/ApplicationELB"
  metric_name = each.value.metric
  dimensions = {
    LoadBalancer = aws_lb.main.arn_suffix
    TargetGroup  = aws_lb_target_group.main.arn_suffix
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
