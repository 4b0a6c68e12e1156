# TwinMe IA (prod)

locals {
  tags = {
    system      = "twinme"
    environment = "prod"
    managed-by  = "terraform"
  }
}

resource "azurerm_resource_group" "main" {
  name     = "rg-twinme-prod"
  location = var.location
  tags     = local.tags
}

# Journaux d'accès et de flux
module "aws_access_logs" {
  source        = "../../modules/aws-log-bucket"
  for_each      = toset(var.aws_regions)
  region        = each.key
  name          = "twinme-prod-access-logs-${each.key}"
  keep_days     = var.aws_access_logs.keep_days
  force_destroy = var.aws_access_logs.force_destroy
}

# Réseaux
module "aws_network" {
  source              = "../../modules/aws-network"
  for_each            = toset(var.aws_regions)
  region              = each.key
  name                = "twinme-prod"
  cidr                = var.aws_network_cidrs[each.key]
  zones               = var.aws_zones[each.key]
  flow_log_bucket_arn = module.aws_access_logs[each.key].arn
  nat_gateways        = var.aws_network.nat_gateways
}

# Certificats
module "aws_certificates" {
  source    = "../../modules/aws-certificates"
  domain    = var.domain
  regions   = distinct(concat(var.aws_regions, ["us-east-1"]))
  validated = true
  zone_id   = module.dns.zone_id
}

# Qui est prévenu
module "aws_notifications" {
  source   = "../../modules/aws-notifications"
  for_each = toset(var.aws_regions)
  region   = each.key
  topics = {
    critical = "twinme-prod-critical"
    warning  = "twinme-prod-warning"
  }
  emails = var.alarm_emails
}

# Route53, bascule entre régions
module "dns" {
  source = "../../modules/aws-route53-zone"
  domain = var.domain
  tags = {
    component = "dns"
  }
}

# Route53, bascule entre régions : l'entrée
module "dns_entry" {
  source  = "../../modules/aws-route53-entry"
  zone_id = module.dns.zone_id
  host    = "origin.${var.domain}"
  primary = var.aws_regions[0]
  targets = { for region, copy in module.nlb : region => {
    dns_name = copy.dns_name
    zone_id  = copy.zone_id
  } }
  tags = {
    component = "dns"
  }
  routing          = var.dns_entry.routing
  checked          = var.dns_entry.checked
  health_path      = var.dns_entry.health_path
  interval_seconds = var.dns_entry.interval_seconds
  failures         = var.dns_entry.failures
}

# Hôtes publics
module "dns_alias" {
  source         = "../../modules/aws-route53-alias"
  zone_id        = module.dns.zone_id
  hosts          = ["api.${var.domain}"]
  target_name    = module.cdn.domain_name
  target_zone_id = module.cdn.zone_id
}

# CDN (compression, HTTP/2)
module "cdn" {
  source = "../../modules/aws-cloudfront"
  name   = "twinme-prod-cdn"
  tags = {
    component = "cdn"
  }
  hosts                 = ["api.${var.domain}"]
  certificate_arn       = module.aws_certificates.arns["us-east-1"]
  origin_host           = "origin.${var.domain}"
  access_log_bucket_arn = module.aws_access_logs[var.aws_regions[0]].arn
  price_class           = var.cdn.price_class
}

# NLB, cross-zone
module "nlb" {
  source   = "../../modules/aws-network-load-balancer"
  for_each = toset(var.aws_regions)
  region   = each.key
  name     = "twinme-prod-nlb"
  tags = {
    component = "nlb"
  }
  target_group_name = "twinme-prod-nlb-targets"
  vpc_id            = module.aws_network[each.key].vpc_id
  subnet_ids        = module.aws_network[each.key].public_subnet_ids
  certificate_arn   = module.aws_certificates.arns[each.key]
  allowed_prefix_lists = {
    cloudfront    = "com.amazonaws.global.cloudfront.origin-facing"
    health-checks = "com.amazonaws.${each.key}.route53-healthchecks"
  }
  access_log_bucket     = module.aws_access_logs[each.key].bucket
  before_balancer       = true
  balancer_arn          = module.alb[each.key].arn
  balancer_listener_arn = module.alb[each.key].listener_arn
  target_security_groups = {
    alb = module.alb[each.key].security_group_id
  }
  alarm_topic_arns    = module.aws_notifications[each.key].topic_arns
  health_path         = var.nlb.health_path
  cross_zone          = var.nlb.cross_zone
  deletion_protection = var.nlb.deletion_protection
  alarms              = var.nlb.alarms
}

# ALB, cross-zone
module "alb" {
  source   = "../../modules/aws-application-load-balancer"
  for_each = toset(var.aws_regions)
  region   = each.key
  name     = "twinme-prod-alb"
  tags = {
    component = "alb"
  }
  target_group_name = "twinme-prod-alb-targets"
  vpc_id            = module.aws_network[each.key].vpc_id
  subnet_ids        = module.aws_network[each.key].private_subnet_ids
  internal          = true
  certificate_arn   = module.aws_certificates.arns[each.key]
  access_log_bucket = module.aws_access_logs[each.key].bucket
  target_security_groups = {
    # api
    cluster = module.cluster[each.key].security_group_id
  }
  alarm_topic_arns    = module.aws_notifications[each.key].topic_arns
  port                = var.alb.port
  health_path         = var.alb.health_path
  drain_seconds       = var.alb.drain_seconds
  cross_zone          = var.alb.cross_zone
  deletion_protection = var.alb.deletion_protection
  alarms              = var.alb.alarms
}

# Cluster EKS
module "cluster" {
  source   = "../../modules/aws-eks"
  for_each = toset(var.aws_regions)
  region   = each.key
  name     = "twinme-prod-cluster"
  tags = {
    component = "cluster"
  }
  role_name           = "twinme-prod-cluster-${each.key}"
  subnet_ids          = module.aws_network[each.key].private_subnet_ids
  public_access_cidrs = var.cluster_public_access_cidrs
  administrators      = var.cluster_administrators
  kubernetes_version  = var.cluster.kubernetes_version
  support             = var.cluster.support
  log_retention_days  = var.cluster.log_retention_days
  deletion_protection = var.cluster.deletion_protection
}

# Cluster EKS : extensions
module "cluster_addons" {
  source   = "../../modules/aws-eks-addons"
  for_each = toset(var.aws_regions)
  region   = each.key
  tags = {
    component = "cluster"
  }
  role_name            = "twinme-prod-cluster-${each.key}"
  cluster_name         = module.cluster[each.key].cluster_name
  volumes              = true
  cluster_autoscaler   = true
  target_group_binding = true
  secret_prefixes      = ["twinme/prod/"]
  depends_on           = [module.nodes]
}

# Nœuds du cluster, trois zones
module "nodes" {
  source   = "../../modules/aws-eks-node-group"
  for_each = toset(var.aws_regions)
  region   = each.key
  name     = "twinme-prod-nodes"
  tags = {
    component = "nodes"
  }
  role_name     = "twinme-prod-nodes-${each.key}"
  cluster_name  = module.cluster[each.key].cluster_name
  zones         = var.aws_zones[each.key]
  subnet_ids    = module.aws_network[each.key].private_subnet_ids
  instance_type = var.nodes.instance_type
  architecture  = var.nodes.architecture
  spot          = var.nodes.spot
  zone_count    = var.nodes.zone_count
  min_nodes     = var.nodes.min_nodes
  max_nodes     = var.nodes.max_nodes
  first_nodes   = var.nodes.first_nodes
  disk_gb       = var.nodes.disk_gb
}

# API TwinMe : secrets
module "api_secrets" {
  source   = "../../modules/aws-secrets"
  for_each = toset(var.aws_regions)
  region   = each.key
  tags = {
    component = "api"
  }
  secrets = {
    DATABASE_URL          = "twinme/prod/api/DATABASE_URL"
    REDIS_URL             = "twinme/prod/api/REDIS_URL"
    STRIPE_SECRET_KEY     = "twinme/prod/api/STRIPE_SECRET_KEY"
    STRIPE_WEBHOOK_SECRET = "twinme/prod/api/STRIPE_WEBHOOK_SECRET"
    SLACK_WEBHOOK_URL     = "twinme/prod/api/SLACK_WEBHOOK_URL"
  }
}

# PostgreSQL, trois nœuds avec réplication (CloudNativePG) : rôle
module "database_identity" {
  source   = "../../modules/aws-pod-identity"
  for_each = toset(var.aws_regions)
  region   = each.key
  tags = {
    component = "database"
  }
  role_name        = "twinme-prod-database-${each.key}"
  cluster_name     = module.cluster[each.key].cluster_name
  namespace        = "twinme-prod"
  service_accounts = ["database", "database-restored"]
  permissions = {
    backups = {
      actions = ["s3:ListBucket", "s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload"]
      resources = [
        "arn:aws:s3:::twinme-prod-backups-eu-west-3",
        "arn:aws:s3:::twinme-prod-backups-eu-west-3/database/*",
      ]
    }
  }
}

# Bucket S3 des backups
module "backups" {
  source   = "../../modules/aws-s3"
  for_each = toset([var.aws_regions[0]])
  region   = each.key
  tags = {
    component = "backups"
  }
  name             = "twinme-prod-backups-${each.key}"
  transition_class = var.backups.transition_class
  transition_days  = var.backups.transition_days
  force_destroy    = var.backups.force_destroy
}

# Modèles d'IA : model
module "model" {
  source              = "../../modules/azure-foundry-models"
  name                = "ais-twinme-prod-swedencentral-75cd"
  resource_group_name = azurerm_resource_group.main.name
  location            = var.location
  tags                = local.tags
  deployments         = var.model.deployments
  keys_enabled        = var.model.keys_enabled
}
