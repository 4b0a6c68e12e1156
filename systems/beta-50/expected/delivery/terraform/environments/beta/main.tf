# Bêta, 50 utilisateurs (beta)

locals {
  tags = {
    system      = "beta-50"
    environment = "beta"
    managed-by  = "terraform"
  }
}

resource "azurerm_resource_group" "main" {
  name     = "rg-beta-50-beta"
  location = var.location
  tags     = local.tags
}

# Journaux d'accès et de flux
module "aws_access_logs" {
  source        = "../../modules/aws-log-bucket"
  for_each      = toset(var.aws_regions)
  region        = each.key
  name          = "beta-50-beta-access-logs-${each.key}"
  keep_days     = var.aws_access_logs.keep_days
  force_destroy = var.aws_access_logs.force_destroy
}

# Réseaux
module "aws_network" {
  source              = "../../modules/aws-network"
  for_each            = toset(var.aws_regions)
  region              = each.key
  name                = "beta-50-beta"
  cidr                = var.aws_network_cidrs[each.key]
  zones               = var.aws_zones[each.key]
  flow_log_bucket_arn = module.aws_access_logs[each.key].arn
  nat_gateways        = var.aws_network.nat_gateways
}

# Qui est prévenu
module "aws_notifications" {
  source   = "../../modules/aws-notifications"
  for_each = toset(var.aws_regions)
  region   = each.key
  topics = {
    critical = "beta-50-beta-critical"
    warning  = "beta-50-beta-warning"
  }
  emails = var.alarm_emails
}

# RDS PostgreSQL
module "database" {
  source   = "../../modules/aws-rds-postgresql"
  for_each = toset([var.aws_regions[0]])
  region   = each.key
  name     = "beta-50-beta-database"
  tags = {
    component = "database"
  }
  role_name             = "beta-50-beta-database-${each.key}"
  vpc_id                = module.aws_network[each.key].vpc_id
  subnet_ids            = module.aws_network[each.key].public_subnet_ids
  alarm_topic_arns      = module.aws_notifications[each.key].topic_arns
  instance_class        = var.database.instance_class
  engine_version        = var.database.engine_version
  storage_type          = var.database.storage_type
  storage_gb            = var.database.storage_gb
  max_storage_gb        = var.database.max_storage_gb
  iops                  = var.database.iops
  multi_az              = var.database.multi_az
  read_replicas         = var.database.read_replicas
  backup_retention_days = var.database.backup_retention_days
  public                = var.database.public
  allowed_cidrs         = var.database.allowed_cidrs
  log_retention_days    = var.database.log_retention_days
  deletion_protection   = var.database.deletion_protection
  alarms                = var.database.alarms
}

# Redis
module "cache" {
  source   = "../../modules/aws-elasticache"
  for_each = toset([var.aws_regions[0]])
  region   = each.key
  name     = "beta-50-beta-cache"
  tags = {
    component = "cache"
  }
  vpc_id             = module.aws_network[each.key].vpc_id
  subnet_ids         = module.aws_network[each.key].data_subnet_ids
  auth_token         = var.cache_auth_token
  alarm_topic_arns   = module.aws_notifications[each.key].topic_arns
  engine             = var.cache.engine
  node_type          = var.cache.node_type
  shards             = var.cache.shards
  replicas           = var.cache.replicas
  multi_az           = var.cache.multi_az
  snapshot_days      = var.cache.snapshot_days
  log_retention_days = var.cache.log_retention_days
  alarms             = var.cache.alarms
}

# Fichiers et vidéos (S3)
module "files" {
  source   = "../../modules/aws-s3"
  for_each = toset([var.aws_regions[0]])
  region   = each.key
  tags = {
    component = "files"
  }
  name             = "beta-50-beta-files-${each.key}"
  transition_class = var.files.transition_class
  transition_days  = var.files.transition_days
  force_destroy    = var.files.force_destroy
}

# Tâches planifiées (Lambda)
module "cron" {
  source   = "../../modules/aws-lambda"
  for_each = toset([var.aws_regions[0]])
  region   = each.key
  name     = "beta-50-beta-cron"
  tags = {
    component = "cron"
  }
  role_name               = "beta-50-beta-cron-${each.key}"
  package                 = "${path.root}/packages/cron.zip"
  alarm_topic_arns        = module.aws_notifications[each.key].topic_arns
  architecture            = var.cron.architecture
  memory_mb               = var.cron.memory_mb
  timeout_seconds         = var.cron.timeout_seconds
  disk_mb                 = var.cron.disk_mb
  provisioned_concurrency = var.cron.provisioned_concurrency
  schedules               = var.cron.schedules
  log_retention_days      = var.cron.log_retention_days
  alarms                  = var.cron.alarms
}

# Budget : AWS, Vercel et Upstash compris
module "aws_budget_aws" {
  source       = "../../modules/aws-budget"
  name         = "beta-50-beta-aws"
  emails       = var.alarm_emails
  topic_arns   = [module.aws_notifications[var.aws_regions[0]].topic_arns.warning]
  limit_usd    = var.aws_budget_aws.limit_usd
  tags_counted = var.aws_budget_aws.tags_counted
}

# Modèles d'IA : deepseek-v3, phi-4, deepseek-r1
module "models_eastus2" {
  source              = "../../modules/azure-foundry-models"
  name                = "ais-beta-50-beta-eastus2-4dd4"
  resource_group_name = azurerm_resource_group.main.name
  location            = var.location
  tags                = local.tags
  deployments         = var.models_eastus2.deployments
  keys_enabled        = var.models_eastus2.keys_enabled
}

# Budgets
module "budgets" {
  source            = "../../modules/azure-budgets"
  resource_group_id = azurerm_resource_group.main.id
  budgets           = var.budgets.budgets
}
