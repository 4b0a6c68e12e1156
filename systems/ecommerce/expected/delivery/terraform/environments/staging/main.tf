# E-commerce en microservices (staging)

# Journaux d'accès et de flux
module "aws_access_logs" {
  source        = "../../modules/aws-log-bucket"
  for_each      = toset(var.aws_regions)
  region        = each.key
  name          = "ecommerce-staging-access-logs-${each.key}"
  keep_days     = var.aws_access_logs.keep_days
  force_destroy = var.aws_access_logs.force_destroy
}

# Réseaux
module "aws_network" {
  source              = "../../modules/aws-network"
  for_each            = toset(var.aws_regions)
  region              = each.key
  name                = "ecommerce-staging"
  cidr                = var.aws_network_cidrs[each.key]
  zones               = var.aws_zones[each.key]
  flow_log_bucket_arn = module.aws_access_logs[each.key].arn
  tags = {
    component = "vpc"
    team      = "plateforme"
    category  = "network"
  }
  nat_gateways = var.aws_network.nat_gateways
}

# Certificats
module "aws_certificates" {
  source    = "../../modules/aws-certificates"
  domain    = var.domain
  regions   = distinct(concat(var.aws_regions, ["us-east-1"]))
  validated = true
  zone_id   = module.dns.zone_id
}

# Clusters EKS
module "cluster" {
  source   = "../../modules/aws-eks"
  for_each = toset(var.aws_regions)
  region   = each.key
  name     = "ecommerce-staging-cluster"
  tags = {
    component = "cluster"
    team      = "plateforme"
    category  = "compute"
  }
  role_name           = "ecommerce-staging-cluster-${each.key}"
  subnet_ids          = module.aws_network[each.key].private_subnet_ids
  public_access_cidrs = var.cluster_public_access_cidrs
  administrators      = var.cluster_administrators
  kubernetes_version  = var.cluster.kubernetes_version
  support             = var.cluster.support
  log_retention_days  = var.cluster.log_retention_days
  deletion_protection = var.cluster.deletion_protection
}

# Clusters EKS : extensions
module "cluster_addons" {
  source   = "../../modules/aws-eks-addons"
  for_each = toset(var.aws_regions)
  region   = each.key
  tags = {
    component = "cluster"
    team      = "plateforme"
    category  = "compute"
  }
  role_name            = "ecommerce-staging-cluster-${each.key}"
  cluster_name         = module.cluster[each.key].cluster_name
  volumes              = true
  cluster_autoscaler   = true
  target_group_binding = true
  depends_on           = [module.nodes]
}

# Nœuds EC2 des clusters
module "nodes" {
  source   = "../../modules/aws-eks-node-group"
  for_each = toset(var.aws_regions)
  region   = each.key
  name     = "ecommerce-staging-nodes"
  tags = {
    component = "nodes"
    team      = "plateforme"
    category  = "compute"
  }
  role_name     = "ecommerce-staging-nodes-${each.key}"
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

# Traitements non critiques (EC2 Spot) : groupe de sécurité
module "batch_security_group" {
  source   = "../../modules/aws-security-group"
  for_each = toset(var.aws_regions)
  region   = each.key
  name     = "ecommerce-staging-batch"
  tags = {
    component = "batch"
    team      = "data-analytics"
    category  = "compute"
  }
  vpc_id = module.aws_network[each.key].vpc_id
}

# Traitements non critiques (EC2 Spot)
module "batch" {
  source   = "../../modules/aws-ec2-group"
  for_each = toset(var.aws_regions)
  region   = each.key
  name     = "ecommerce-staging-batch"
  tags = {
    component = "batch"
    team      = "data-analytics"
    category  = "compute"
  }
  role_name          = "ecommerce-staging-batch-${each.key}"
  subnet_ids         = module.aws_network[each.key].private_subnet_ids
  security_group_id  = module.batch_security_group[each.key].id
  target_group_arns  = []
  port               = var.batch.port
  instance_type      = var.batch.instance_type
  architecture       = var.batch.architecture
  min_servers        = var.batch.min_servers
  max_servers        = var.batch.max_servers
  spot_percent       = var.batch.spot_percent
  disk_gb            = var.batch.disk_gb
  cpu_target_percent = var.batch.cpu_target_percent
}

# Fonctions Lambda (images, webhooks)
module "functions" {
  source   = "../../modules/aws-lambda"
  for_each = toset(var.aws_regions)
  region   = each.key
  name     = "ecommerce-staging-functions"
  tags = {
    component = "functions"
    team      = "plateforme"
    category  = "compute"
  }
  role_name               = "ecommerce-staging-functions-${each.key}"
  package                 = "${path.root}/packages/functions.zip"
  architecture            = var.functions.architecture
  memory_mb               = var.functions.memory_mb
  timeout_seconds         = var.functions.timeout_seconds
  disk_mb                 = var.functions.disk_mb
  provisioned_concurrency = var.functions.provisioned_concurrency
  schedules               = var.functions.schedules
  log_retention_days      = var.functions.log_retention_days
}

# Service de recherche (recherche avancée, filtres) : rôle
module "search_identity" {
  source   = "../../modules/aws-pod-identity"
  for_each = toset(var.aws_regions)
  region   = each.key
  tags = {
    component = "search"
    team      = "catalogue"
    category  = "compute"
  }
  role_name        = "ecommerce-staging-search-${each.key}"
  cluster_name     = module.cluster[each.key].cluster_name
  namespace        = "ecommerce-staging"
  service_accounts = ["search"]
  permissions = {
    index = {
      actions   = ["es:ESHttpGet", "es:ESHttpHead", "es:ESHttpPost", "es:ESHttpPut", "es:ESHttpDelete"]
      resources = ["arn:aws:es:${each.key}:${var.aws_account_id}:domain/ecommerce-staging-index/*"]
    }
  }
}

# Service de panier d'achat : rôle
module "cart_identity" {
  source   = "../../modules/aws-pod-identity"
  for_each = toset(var.aws_regions)
  region   = each.key
  tags = {
    component = "cart"
    team      = "commandes"
    category  = "compute"
  }
  role_name        = "ecommerce-staging-cart-${each.key}"
  cluster_name     = module.cluster[each.key].cluster_name
  namespace        = "ecommerce-staging"
  service_accounts = ["cart"]
  permissions = {
    cart-table = {
      actions = [
        "dynamodb:GetItem",
        "dynamodb:BatchGetItem",
        "dynamodb:Query",
        "dynamodb:PutItem",
        "dynamodb:UpdateItem",
        "dynamodb:DeleteItem",
        "dynamodb:BatchWriteItem",
        "dynamodb:ConditionCheckItem",
        "dynamodb:DescribeTable",
      ]
      resources = [
        "arn:aws:dynamodb:${each.key}:${var.aws_account_id}:table/ecommerce-staging-cart-table",
        "arn:aws:dynamodb:${each.key}:${var.aws_account_id}:table/ecommerce-staging-cart-table/index/*",
      ]
    }
  }
}

# Service de commandes (cycle de vie complet) : rôle
module "orders_identity" {
  source   = "../../modules/aws-pod-identity"
  for_each = toset(var.aws_regions)
  region   = each.key
  tags = {
    component = "orders"
    team      = "commandes"
    category  = "compute"
  }
  role_name        = "ecommerce-staging-orders-${each.key}"
  cluster_name     = module.cluster[each.key].cluster_name
  namespace        = "ecommerce-staging"
  service_accounts = ["orders"]
  permissions = {
    cart-table = {
      actions = [
        "dynamodb:GetItem",
        "dynamodb:BatchGetItem",
        "dynamodb:Query",
        "dynamodb:PutItem",
        "dynamodb:UpdateItem",
        "dynamodb:DeleteItem",
        "dynamodb:BatchWriteItem",
        "dynamodb:ConditionCheckItem",
        "dynamodb:DescribeTable",
      ]
      resources = [
        "arn:aws:dynamodb:${each.key}:${var.aws_account_id}:table/ecommerce-staging-cart-table",
        "arn:aws:dynamodb:${each.key}:${var.aws_account_id}:table/ecommerce-staging-cart-table/index/*",
      ]
    }
    events = {
      actions = [
        "kafka-cluster:Connect",
        "kafka-cluster:DescribeCluster",
        "kafka-cluster:DescribeTopic",
        "kafka-cluster:WriteData",
        "kafka-cluster:WriteDataIdempotently",
      ]
      resources = [
        "arn:aws:kafka:${each.key}:${var.aws_account_id}:cluster/ecommerce-staging-events/*",
        "arn:aws:kafka:${each.key}:${var.aws_account_id}:topic/ecommerce-staging-events/*",
        "arn:aws:kafka:${each.key}:${var.aws_account_id}:group/ecommerce-staging-events/*",
      ]
    }
  }
}

# Service de notification : rôle
module "notification_identity" {
  source   = "../../modules/aws-pod-identity"
  for_each = toset(var.aws_regions)
  region   = each.key
  tags = {
    component = "notification"
    team      = "marketing"
    category  = "compute"
  }
  role_name        = "ecommerce-staging-notification-${each.key}"
  cluster_name     = module.cluster[each.key].cluster_name
  namespace        = "ecommerce-staging"
  service_accounts = ["notification"]
  permissions = {
    events = {
      actions = [
        "kafka-cluster:Connect",
        "kafka-cluster:DescribeCluster",
        "kafka-cluster:DescribeTopic",
        "kafka-cluster:ReadData",
        "kafka-cluster:DescribeGroup",
        "kafka-cluster:AlterGroup",
      ]
      resources = [
        "arn:aws:kafka:${each.key}:${var.aws_account_id}:cluster/ecommerce-staging-events/*",
        "arn:aws:kafka:${each.key}:${var.aws_account_id}:topic/ecommerce-staging-events/*",
        "arn:aws:kafka:${each.key}:${var.aws_account_id}:group/ecommerce-staging-events/*",
      ]
    }
  }
}

# Service d'analytique : rôle
module "analytics_identity" {
  source   = "../../modules/aws-pod-identity"
  for_each = toset(var.aws_regions)
  region   = each.key
  tags = {
    component = "analytics"
    team      = "data-analytics"
    category  = "compute"
  }
  role_name        = "ecommerce-staging-analytics-${each.key}"
  cluster_name     = module.cluster[each.key].cluster_name
  namespace        = "ecommerce-staging"
  service_accounts = ["analytics"]
  permissions = {
    events = {
      actions = [
        "kafka-cluster:Connect",
        "kafka-cluster:DescribeCluster",
        "kafka-cluster:DescribeTopic",
        "kafka-cluster:ReadData",
        "kafka-cluster:DescribeGroup",
        "kafka-cluster:AlterGroup",
      ]
      resources = [
        "arn:aws:kafka:${each.key}:${var.aws_account_id}:cluster/ecommerce-staging-events/*",
        "arn:aws:kafka:${each.key}:${var.aws_account_id}:topic/ecommerce-staging-events/*",
        "arn:aws:kafka:${each.key}:${var.aws_account_id}:group/ecommerce-staging-events/*",
      ]
    }
  }
}

# Comptes (RDS)
module "accounts_db" {
  source   = "../../modules/aws-rds-postgresql"
  for_each = toset(var.aws_regions)
  region   = each.key
  name     = "ecommerce-staging-accounts-db"
  tags = {
    component = "accounts-db"
    team      = "utilisateurs"
    category  = "storage"
  }
  role_name  = "ecommerce-staging-accounts-db-${each.key}"
  vpc_id     = module.aws_network[each.key].vpc_id
  subnet_ids = module.aws_network[each.key].data_subnet_ids
  clients = {
    # authentication
    cluster = module.cluster[each.key].security_group_id
  }
  instance_class        = var.accounts_db.instance_class
  engine_version        = var.accounts_db.engine_version
  storage_type          = var.accounts_db.storage_type
  storage_gb            = var.accounts_db.storage_gb
  max_storage_gb        = var.accounts_db.max_storage_gb
  iops                  = var.accounts_db.iops
  multi_az              = var.accounts_db.multi_az
  read_replicas         = var.accounts_db.read_replicas
  backup_retention_days = var.accounts_db.backup_retention_days
  public                = var.accounts_db.public
  allowed_cidrs         = var.accounts_db.allowed_cidrs
  log_retention_days    = var.accounts_db.log_retention_days
  deletion_protection   = var.accounts_db.deletion_protection
}

# Catalogue (RDS)
module "catalog_db" {
  source   = "../../modules/aws-rds-postgresql"
  for_each = toset(var.aws_regions)
  region   = each.key
  name     = "ecommerce-staging-catalog-db"
  tags = {
    component = "catalog-db"
    team      = "catalogue"
    category  = "storage"
  }
  role_name  = "ecommerce-staging-catalog-db-${each.key}"
  vpc_id     = module.aws_network[each.key].vpc_id
  subnet_ids = module.aws_network[each.key].data_subnet_ids
  clients = {
    # catalog
    cluster = module.cluster[each.key].security_group_id
  }
  instance_class        = var.catalog_db.instance_class
  engine_version        = var.catalog_db.engine_version
  storage_type          = var.catalog_db.storage_type
  storage_gb            = var.catalog_db.storage_gb
  max_storage_gb        = var.catalog_db.max_storage_gb
  iops                  = var.catalog_db.iops
  multi_az              = var.catalog_db.multi_az
  read_replicas         = var.catalog_db.read_replicas
  backup_retention_days = var.catalog_db.backup_retention_days
  public                = var.catalog_db.public
  allowed_cidrs         = var.catalog_db.allowed_cidrs
  log_retention_days    = var.catalog_db.log_retention_days
  deletion_protection   = var.catalog_db.deletion_protection
}

# Commandes (RDS)
module "orders_db" {
  source   = "../../modules/aws-rds-postgresql"
  for_each = toset(var.aws_regions)
  region   = each.key
  name     = "ecommerce-staging-orders-db"
  tags = {
    component = "orders-db"
    team      = "commandes"
    category  = "storage"
  }
  role_name  = "ecommerce-staging-orders-db-${each.key}"
  vpc_id     = module.aws_network[each.key].vpc_id
  subnet_ids = module.aws_network[each.key].data_subnet_ids
  clients = {
    # orders
    cluster = module.cluster[each.key].security_group_id
  }
  instance_class        = var.orders_db.instance_class
  engine_version        = var.orders_db.engine_version
  storage_type          = var.orders_db.storage_type
  storage_gb            = var.orders_db.storage_gb
  max_storage_gb        = var.orders_db.max_storage_gb
  iops                  = var.orders_db.iops
  multi_az              = var.orders_db.multi_az
  read_replicas         = var.orders_db.read_replicas
  backup_retention_days = var.orders_db.backup_retention_days
  public                = var.orders_db.public
  allowed_cidrs         = var.orders_db.allowed_cidrs
  log_retention_days    = var.orders_db.log_retention_days
  deletion_protection   = var.orders_db.deletion_protection
}

# Paiements (RDS)
module "payment_db" {
  source   = "../../modules/aws-rds-postgresql"
  for_each = toset(var.aws_regions)
  region   = each.key
  name     = "ecommerce-staging-payment-db"
  tags = {
    component = "payment-db"
    team      = "commandes"
    category  = "storage"
  }
  role_name  = "ecommerce-staging-payment-db-${each.key}"
  vpc_id     = module.aws_network[each.key].vpc_id
  subnet_ids = module.aws_network[each.key].data_subnet_ids
  clients = {
    # payment
    cluster = module.cluster[each.key].security_group_id
  }
  instance_class        = var.payment_db.instance_class
  engine_version        = var.payment_db.engine_version
  storage_type          = var.payment_db.storage_type
  storage_gb            = var.payment_db.storage_gb
  max_storage_gb        = var.payment_db.max_storage_gb
  iops                  = var.payment_db.iops
  multi_az              = var.payment_db.multi_az
  read_replicas         = var.payment_db.read_replicas
  backup_retention_days = var.payment_db.backup_retention_days
  public                = var.payment_db.public
  allowed_cidrs         = var.payment_db.allowed_cidrs
  log_retention_days    = var.payment_db.log_retention_days
  deletion_protection   = var.payment_db.deletion_protection
}

# Stocks (RDS)
module "stock_db" {
  source   = "../../modules/aws-rds-postgresql"
  for_each = toset(var.aws_regions)
  region   = each.key
  name     = "ecommerce-staging-stock-db"
  tags = {
    component = "stock-db"
    team      = "logistique"
    category  = "storage"
  }
  role_name  = "ecommerce-staging-stock-db-${each.key}"
  vpc_id     = module.aws_network[each.key].vpc_id
  subnet_ids = module.aws_network[each.key].data_subnet_ids
  clients = {
    # stock
    cluster = module.cluster[each.key].security_group_id
  }
  instance_class        = var.stock_db.instance_class
  engine_version        = var.stock_db.engine_version
  storage_type          = var.stock_db.storage_type
  storage_gb            = var.stock_db.storage_gb
  max_storage_gb        = var.stock_db.max_storage_gb
  iops                  = var.stock_db.iops
  multi_az              = var.stock_db.multi_az
  read_replicas         = var.stock_db.read_replicas
  backup_retention_days = var.stock_db.backup_retention_days
  public                = var.stock_db.public
  allowed_cidrs         = var.stock_db.allowed_cidrs
  log_retention_days    = var.stock_db.log_retention_days
  deletion_protection   = var.stock_db.deletion_protection
}

# Paniers et sessions (DynamoDB)
module "cart_table" {
  source = "../../modules/aws-dynamodb"
  name   = "ecommerce-staging-cart-table"
  tags = {
    component = "cart-table"
    team      = "commandes"
    category  = "storage"
  }
  region              = "eu-west-3"
  replica_regions     = var.cart_table.replica_regions
  billing_mode        = var.cart_table.billing_mode
  read_capacity       = var.cart_table.read_capacity
  write_capacity      = var.cart_table.write_capacity
  recovery_days       = var.cart_table.recovery_days
  deletion_protection = var.cart_table.deletion_protection
}

# Images, vidéos et lac de données (S3)
module "media" {
  source   = "../../modules/aws-s3"
  for_each = toset(var.aws_regions)
  region   = each.key
  tags = {
    component = "media"
    team      = "plateforme"
    category  = "storage"
  }
  name                     = "ecommerce-staging-media-${each.key}"
  reader_distribution_arns = [module.cdn.arn]
  transition_class         = var.media.transition_class
  transition_days          = var.media.transition_days
  force_destroy            = var.media.force_destroy
}

# CloudFront
module "cdn" {
  source = "../../modules/aws-cloudfront"
  name   = "ecommerce-staging-cdn"
  tags = {
    component = "cdn"
    team      = "plateforme"
    category  = "network"
  }
  hosts           = ["gateway.${var.domain}"]
  certificate_arn = module.aws_certificates.arns["us-east-1"]
  origin_host     = "origin.${var.domain}"
  buckets = {
    media = [module.media["eu-west-3"].domain_name]
  }
  web_acl_arn           = module.firewall.arn
  access_log_bucket_arn = module.aws_access_logs[var.aws_regions[0]].arn
  price_class           = var.cdn.price_class
}

# ALB des deux régions
module "load_balancer" {
  source   = "../../modules/aws-application-load-balancer"
  for_each = toset(var.aws_regions)
  region   = each.key
  name     = "ecommerce-staging-load-balancer"
  tags = {
    component = "load-balancer"
    team      = "plateforme"
    category  = "network"
  }
  target_group_name = "ecommerce-staging-load-bal-39c28"
  vpc_id            = module.aws_network[each.key].vpc_id
  subnet_ids        = module.aws_network[each.key].public_subnet_ids
  internal          = false
  certificate_arn   = module.aws_certificates.arns[each.key]
  allowed_prefix_lists = {
    cloudfront = "com.amazonaws.global.cloudfront.origin-facing"
  }
  access_log_bucket = module.aws_access_logs[each.key].bucket
  target_security_groups = {
    # gateway
    cluster = module.cluster[each.key].security_group_id
  }
  port                = var.load_balancer.port
  health_path         = var.load_balancer.health_path
  drain_seconds       = var.load_balancer.drain_seconds
  cross_zone          = var.load_balancer.cross_zone
  deletion_protection = var.load_balancer.deletion_protection
}

# ElastiCache (Redis)
module "cache" {
  source   = "../../modules/aws-elasticache"
  for_each = toset(var.aws_regions)
  region   = each.key
  name     = "ecommerce-staging-cache"
  tags = {
    component = "cache"
    team      = "plateforme"
    category  = "managed"
  }
  vpc_id     = module.aws_network[each.key].vpc_id
  subnet_ids = module.aws_network[each.key].data_subnet_ids
  clients = {
    # authentication, catalog, promotions, stock
    cluster = module.cluster[each.key].security_group_id
  }
  auth_token         = var.cache_auth_token
  engine             = var.cache.engine
  node_type          = var.cache.node_type
  shards             = var.cache.shards
  replicas           = var.cache.replicas
  multi_az           = var.cache.multi_az
  snapshot_days      = var.cache.snapshot_days
  log_retention_days = var.cache.log_retention_days
}

# MSK (Kafka)
module "events" {
  source   = "../../modules/aws-msk"
  for_each = toset(var.aws_regions)
  region   = each.key
  name     = "ecommerce-staging-events"
  tags = {
    component = "events"
    team      = "data-analytics"
    category  = "managed"
  }
  vpc_id     = module.aws_network[each.key].vpc_id
  subnet_ids = module.aws_network[each.key].data_subnet_ids
  clients = {
    # analytics, notification, orders
    cluster = module.cluster[each.key].security_group_id
  }
  instance_type      = var.events.instance_type
  kafka_version      = var.events.kafka_version
  zones              = var.events.zones
  brokers            = var.events.brokers
  storage_gb         = var.events.storage_gb
  max_storage_gb     = var.events.max_storage_gb
  log_retention_days = var.events.log_retention_days
}

# OpenSearch
module "index" {
  source   = "../../modules/aws-opensearch"
  for_each = toset(var.aws_regions)
  region   = each.key
  name     = "ecommerce-staging-index"
  tags = {
    component = "index"
    team      = "catalogue"
    category  = "managed"
  }
  vpc_id     = module.aws_network[each.key].vpc_id
  subnet_ids = module.aws_network[each.key].data_subnet_ids
  clients = {
    # search
    cluster = module.cluster[each.key].security_group_id
  }
  instance_type      = var.index.instance_type
  nodes              = var.index.nodes
  zones              = var.index.zones
  storage_gb         = var.index.storage_gb
  log_retention_days = var.index.log_retention_days
}

# Route53, répartition entre les deux régions
module "dns" {
  source = "../../modules/aws-route53-zone"
  domain = var.domain
  tags = {
    component = "dns"
    team      = "plateforme"
    category  = "other"
  }
}

# Route53, répartition entre les deux régions : l'entrée
module "dns_entry" {
  source  = "../../modules/aws-route53-entry"
  zone_id = module.dns.zone_id
  host    = "origin.${var.domain}"
  primary = var.aws_regions[0]
  targets = { for region, copy in module.load_balancer : region => {
    dns_name = copy.dns_name
    zone_id  = copy.zone_id
  } }
  tags = {
    component = "dns"
    team      = "plateforme"
    category  = "other"
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
  hosts          = ["gateway.${var.domain}"]
  target_name    = module.cdn.domain_name
  target_zone_id = module.cdn.zone_id
}

# WAF
module "firewall" {
  source = "../../modules/aws-waf"
  name   = "ecommerce-staging-firewall"
  tags = {
    component = "firewall"
    team      = "securite-conformite"
    category  = "other"
  }
  region               = "us-east-1"
  scope                = "CLOUDFRONT"
  managed_groups       = var.firewall.managed_groups
  requests_per_address = var.firewall.requests_per_address
  log_retention_days   = var.firewall.log_retention_days
}
