# Une instance PostgreSQL de RDS, avec son standby et ses réplicas de lecture.

resource "aws_security_group" "main" {
  region      = var.region
  name        = var.name
  description = "PostgreSQL"
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
  from_port                    = 5432
  to_port                      = 5432
  description                  = each.key
  tags                         = var.tags
}

resource "aws_vpc_security_group_ingress_rule" "networks" {
  for_each          = toset(var.allowed_cidrs)
  region            = var.region
  security_group_id = aws_security_group.main.id
  cidr_ipv4         = each.key
  ip_protocol       = "tcp"
  from_port         = 5432
  to_port           = 5432
  tags              = var.tags
}

resource "aws_db_subnet_group" "main" {
  region     = var.region
  name       = var.name
  subnet_ids = var.subnet_ids
  tags       = var.tags
}

resource "aws_db_parameter_group" "main" {
  region = var.region
  name   = "${var.name}-${var.engine_version}"
  family = "postgres${var.engine_version}"
  tags   = var.tags

  # Qui ne parle pas TLS est refusé.
  parameter {
    name  = "rds.force_ssl"
    value = "1"
  }

  parameter {
    name  = "log_min_duration_statement"
    value = tostring(var.query_log_ms)
  }

  parameter {
    name         = "shared_preload_libraries"
    value        = "pg_stat_statements"
    apply_method = "pending-reboot"
  }

  lifecycle {
    create_before_destroy = true
  }
}

data "aws_iam_policy_document" "monitoring_trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["monitoring.rds.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "monitoring" {
  name               = "${var.role_name}-monitoring"
  assume_role_policy = data.aws_iam_policy_document.monitoring_trust.json
  tags               = var.tags
}

resource "aws_iam_role_policy_attachment" "monitoring" {
  role       = aws_iam_role.monitoring.name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole"
}

resource "aws_cloudwatch_log_group" "main" {
  for_each          = toset(["postgresql", "upgrade"])
  region            = var.region
  name              = "/aws/rds/instance/${var.name}/${each.key}"
  retention_in_days = var.log_retention_days
  tags              = var.tags
}

resource "aws_db_instance" "main" {
  region                     = var.region
  identifier                 = var.name
  engine                     = "postgres"
  engine_version             = var.engine_version
  auto_minor_version_upgrade = true
  instance_class             = var.instance_class
  db_name                    = "app"
  username                   = "postgres"
  # Secrets Manager crée le mot de passe et le change chaque semaine ; personne ne le voit ici.
  manage_master_user_password = true
  allocated_storage           = var.storage_gb
  # Un volume plein arrête la base.
  max_allocated_storage   = var.max_storage_gb
  storage_type            = var.storage_type
  iops                    = var.iops
  storage_encrypted       = true
  multi_az                = var.multi_az
  db_subnet_group_name    = aws_db_subnet_group.main.name
  vpc_security_group_ids  = [aws_security_group.main.id]
  publicly_accessible     = var.public
  parameter_group_name    = aws_db_parameter_group.main.name
  backup_retention_period = var.backup_retention_days
  backup_window           = "01:00-02:00"
  maintenance_window      = "sun:03:00-sun:04:00"
  copy_tags_to_snapshot   = true
  # Les sauvegardes survivent à l'instance : qui la supprime par erreur peut revenir.
  delete_automated_backups     = false
  deletion_protection          = var.deletion_protection
  skip_final_snapshot          = !var.deletion_protection
  final_snapshot_identifier    = "${var.name}-final"
  performance_insights_enabled = true
  # Sept jours sont gratuits.
  performance_insights_retention_period = 7
  database_insights_mode                = "standard"
  monitoring_interval                   = 60
  monitoring_role_arn                   = aws_iam_role.monitoring.arn
  enabled_cloudwatch_logs_exports       = ["postgresql", "upgrade"]
  tags                                  = var.tags
  depends_on                            = [aws_cloudwatch_log_group.main, aws_iam_role_policy_attachment.monitoring]
}

resource "aws_db_instance" "replica" {
  count                        = var.read_replicas
  region                       = var.region
  identifier                   = "${var.name}-replica-${count.index + 1}"
  replicate_source_db          = aws_db_instance.main.identifier
  instance_class               = var.instance_class
  storage_type                 = var.storage_type
  vpc_security_group_ids       = [aws_security_group.main.id]
  publicly_accessible          = var.public
  parameter_group_name         = aws_db_parameter_group.main.name
  auto_minor_version_upgrade   = true
  maintenance_window           = "sat:03:00-sat:04:00"
  skip_final_snapshot          = true
  performance_insights_enabled = true
  monitoring_interval          = 60
  monitoring_role_arn          = aws_iam_role.monitoring.arn
  tags                         = var.tags
}

locals {
  of_the_instance = { for name, alarm in var.alarms : name => merge(alarm, {
    instance = aws_db_instance.main.identifier
  }) if alarm.metric != "ReplicaLag" }
  lags = [for name, alarm in var.alarms : name if alarm.metric == "ReplicaLag"]
  of_replicas = { for pair in setproduct(local.lags, range(var.read_replicas)) : "${pair[0]}-${pair[1] + 1}" => merge(var.alarms[pair[0]], {
    instance = aws_db_instance.replica[pair[1]].identifier
  }) }
}

resource "aws_cloudwatch_metric_alarm" "main" {
  for_each    = merge(local.of_the_instance, local.of_replicas)
  region      = var.region
  alarm_name  = "${var.name}-${each.key}"
  namespace   = "AWS/RDS"
  metric_name = each.value.metric
  dimensions = {
    DBInstanceIdentifier = each.value.instance
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
