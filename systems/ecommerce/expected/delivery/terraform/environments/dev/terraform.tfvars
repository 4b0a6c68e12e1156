# Les chiffres de cet environnement, tels que la description les donne.
# Donnés de l'extérieur, dans aucun fichier :
#   TF_VAR_aws_account_id

# Régions AWS, celle d'attache d'abord.
aws_regions = ["eu-west-3"]

# Zones de chaque région.
aws_zones = {
  eu-west-3 = ["eu-west-3a", "eu-west-3b", "eu-west-3c"]
}

# Adresses du réseau de chaque région ; aucune ne se recouvre.
aws_network_cidrs = {
  eu-west-3 = "10.0.0.0/16"
}

# Domaine de cet environnement.
domain = "ecommerce-dev.example"

# Journaux d'accès et de flux
aws_access_logs = {
  keep_days     = 90
  force_destroy = true
}

# Réseaux
aws_network = {
  nat_gateways = 1
}

# Clusters EKS
cluster = {
  kubernetes_version  = "1.35"
  support             = "STANDARD"
  log_retention_days  = 60
  deletion_protection = false
}

# Nœuds EC2 des clusters
nodes = {
  instance_type = "m6i.xlarge"
  architecture  = "x86_64"
  spot          = false
  zone_count    = 3
  min_nodes     = 0
  max_nodes     = 4
  first_nodes   = 3
  disk_gb       = 100
}

# Traitements non critiques (EC2 Spot)
batch = {
  port               = 8080
  instance_type      = "m6i.xlarge"
  architecture       = "x86_64"
  min_servers        = 1
  max_servers        = 1
  spot_percent       = 100
  disk_gb            = 50
  cpu_target_percent = null
}

# Fonctions Lambda (images, webhooks)
functions = {
  architecture            = "x86_64"
  memory_mb               = 1024
  timeout_seconds         = 60
  disk_mb                 = 512
  provisioned_concurrency = 0
  schedules               = {}
  log_retention_days      = 60
}

# Comptes (RDS)
accounts_db = {
  instance_class        = "db.t4g.medium"
  engine_version        = "17"
  storage_type          = "gp3"
  storage_gb            = 50
  max_storage_gb        = 100
  iops                  = null
  multi_az              = false
  read_replicas         = 0
  backup_retention_days = 7
  public                = false
  allowed_cidrs         = []
  log_retention_days    = 60
  deletion_protection   = false
}

# Catalogue (RDS)
catalog_db = {
  instance_class        = "db.t4g.medium"
  engine_version        = "17"
  storage_type          = "gp3"
  storage_gb            = 50
  max_storage_gb        = 100
  iops                  = null
  multi_az              = false
  read_replicas         = 0
  backup_retention_days = 7
  public                = false
  allowed_cidrs         = []
  log_retention_days    = 60
  deletion_protection   = false
}

# Commandes (RDS)
orders_db = {
  instance_class        = "db.t4g.medium"
  engine_version        = "17"
  storage_type          = "gp3"
  storage_gb            = 50
  max_storage_gb        = 100
  iops                  = null
  multi_az              = false
  read_replicas         = 0
  backup_retention_days = 7
  public                = false
  allowed_cidrs         = []
  log_retention_days    = 60
  deletion_protection   = false
}

# Paiements (RDS)
payment_db = {
  instance_class        = "db.t4g.medium"
  engine_version        = "17"
  storage_type          = "gp3"
  storage_gb            = 50
  max_storage_gb        = 100
  iops                  = null
  multi_az              = false
  read_replicas         = 0
  backup_retention_days = 7
  public                = false
  allowed_cidrs         = []
  log_retention_days    = 60
  deletion_protection   = false
}

# Stocks (RDS)
stock_db = {
  instance_class        = "db.t4g.medium"
  engine_version        = "17"
  storage_type          = "gp3"
  storage_gb            = 50
  max_storage_gb        = 100
  iops                  = null
  multi_az              = false
  read_replicas         = 0
  backup_retention_days = 7
  public                = false
  allowed_cidrs         = []
  log_retention_days    = 60
  deletion_protection   = false
}

# Paniers et sessions (DynamoDB)
cart_table = {
  replica_regions     = []
  billing_mode        = "PAY_PER_REQUEST"
  read_capacity       = 1
  write_capacity      = 1
  recovery_days       = 0
  deletion_protection = false
}

# Images, vidéos et lac de données (S3)
media = {
  transition_class = "INTELLIGENT_TIERING"
  transition_days  = 30
  force_destroy    = true
}

# CloudFront
cdn = {
  price_class = "PriceClass_100"
}

# ALB des deux régions
load_balancer = {
  port                = 8080
  health_path         = "/health"
  drain_seconds       = 5
  cross_zone          = true
  deletion_protection = false
}

# ElastiCache (Redis)
cache = {
  engine             = "redis"
  node_type          = "cache.t4g.small"
  shards             = 1
  replicas           = 0
  multi_az           = false
  snapshot_days      = 0
  log_retention_days = 60
}

# MSK (Kafka)
events = {
  instance_type      = "kafka.t3.small"
  kafka_version      = "3.9.x"
  zones              = 3
  brokers            = 3
  storage_gb         = 50
  max_storage_gb     = 100
  log_retention_days = 60
}

# OpenSearch
index = {
  instance_type      = "t3.small.search"
  nodes              = 1
  zones              = 1
  storage_gb         = 50
  log_retention_days = 60
}

# Route53, répartition entre les deux régions : l'entrée
dns_entry = {
  routing          = "simple"
  checked          = false
  health_path      = "/health"
  interval_seconds = 10
  failures         = 3
}

# WAF
firewall = {
  managed_groups = [
    "AWSManagedRulesAmazonIpReputationList",
    "AWSManagedRulesCommonRuleSet",
    "AWSManagedRulesKnownBadInputsRuleSet",
    "AWSManagedRulesSQLiRuleSet",
  ]
  requests_per_address = 2000
  log_retention_days   = 60
}
