variable "aws_account_id" {
  description = "Compte AWS qui porte cet environnement."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[0-9]{12}$", var.aws_account_id))
    error_message = "Un compte a douze chiffres."
  }
}

variable "aws_regions" {
  description = "Régions AWS, celle d'attache d'abord."
  type        = list(string)
  nullable    = false
}

variable "aws_zones" {
  description = "Zones de chaque région."
  type        = map(list(string))
  nullable    = false
}

variable "aws_network_cidrs" {
  description = "Adresses du réseau de chaque région ; aucune ne se recouvre."
  type        = map(string)
  nullable    = false
}

variable "domain" {
  description = "Domaine de cet environnement."
  type        = string
  nullable    = false
}

variable "alarm_emails" {
  description = "Adresses auxquelles vont alarmes et budgets."
  type        = list(string)
  nullable    = false
}

variable "aws_access_logs" {
  description = "Journaux d'accès et de flux"
  type = object({
    keep_days     = number
    force_destroy = bool
  })
  nullable = false
}

variable "aws_network" {
  description = "Réseaux"
  type = object({
    nat_gateways = number
  })
  nullable = false
}

variable "cluster_public_access_cidrs" {
  description = "Réseaux qui peuvent joindre l'interface du cluster depuis Internet ; aucun la laisse au réseau privé."
  type        = list(string)
  default     = []
  nullable    = false
}

variable "cluster_administrators" {
  description = "Rôles et utilisateurs qui administrent le cluster, en plus de qui applique ceci."
  type        = list(string)
  default     = []
  nullable    = false
}

variable "cluster" {
  description = "Clusters EKS"
  type = object({
    kubernetes_version  = string
    support             = string
    log_retention_days  = number
    deletion_protection = bool
  })
  nullable = false
}

variable "nodes" {
  description = "Nœuds EC2 des clusters"
  type = object({
    instance_type = string
    architecture  = string
    spot          = bool
    zone_count    = number
    min_nodes     = number
    max_nodes     = number
    first_nodes   = number
    disk_gb       = number
  })
  nullable = false
}

variable "batch" {
  description = "Traitements non critiques (EC2 Spot)"
  type = object({
    port               = number
    instance_type      = string
    architecture       = string
    min_servers        = number
    max_servers        = number
    spot_percent       = number
    disk_gb            = number
    cpu_target_percent = number
  })
  nullable = false
}

variable "functions" {
  description = "Fonctions Lambda (images, webhooks)"
  type = object({
    architecture            = string
    memory_mb               = number
    timeout_seconds         = number
    disk_mb                 = number
    provisioned_concurrency = number
    schedules = map(object({
      name       = string
      expression = string
    }))
    log_retention_days = number
    alarms = map(object({
      metric    = string
      statistic = string
      threshold = number
      above     = bool
      minutes   = number
      severity  = string
    }))
  })
  nullable = false
}

variable "accounts_db" {
  description = "Comptes (RDS)"
  type = object({
    instance_class        = string
    engine_version        = string
    storage_type          = string
    storage_gb            = number
    max_storage_gb        = number
    iops                  = number
    multi_az              = bool
    read_replicas         = number
    backup_retention_days = number
    public                = bool
    allowed_cidrs         = list(string)
    log_retention_days    = number
    deletion_protection   = bool
    alarms = map(object({
      metric    = string
      statistic = string
      threshold = number
      above     = bool
      minutes   = number
      severity  = string
    }))
  })
  nullable = false
}

variable "catalog_db" {
  description = "Catalogue (RDS)"
  type = object({
    instance_class        = string
    engine_version        = string
    storage_type          = string
    storage_gb            = number
    max_storage_gb        = number
    iops                  = number
    multi_az              = bool
    read_replicas         = number
    backup_retention_days = number
    public                = bool
    allowed_cidrs         = list(string)
    log_retention_days    = number
    deletion_protection   = bool
    alarms = map(object({
      metric    = string
      statistic = string
      threshold = number
      above     = bool
      minutes   = number
      severity  = string
    }))
  })
  nullable = false
}

variable "orders_db" {
  description = "Commandes (RDS)"
  type = object({
    instance_class        = string
    engine_version        = string
    storage_type          = string
    storage_gb            = number
    max_storage_gb        = number
    iops                  = number
    multi_az              = bool
    read_replicas         = number
    backup_retention_days = number
    public                = bool
    allowed_cidrs         = list(string)
    log_retention_days    = number
    deletion_protection   = bool
    alarms = map(object({
      metric    = string
      statistic = string
      threshold = number
      above     = bool
      minutes   = number
      severity  = string
    }))
  })
  nullable = false
}

variable "payment_db" {
  description = "Paiements (RDS)"
  type = object({
    instance_class        = string
    engine_version        = string
    storage_type          = string
    storage_gb            = number
    max_storage_gb        = number
    iops                  = number
    multi_az              = bool
    read_replicas         = number
    backup_retention_days = number
    public                = bool
    allowed_cidrs         = list(string)
    log_retention_days    = number
    deletion_protection   = bool
    alarms = map(object({
      metric    = string
      statistic = string
      threshold = number
      above     = bool
      minutes   = number
      severity  = string
    }))
  })
  nullable = false
}

variable "stock_db" {
  description = "Stocks (RDS)"
  type = object({
    instance_class        = string
    engine_version        = string
    storage_type          = string
    storage_gb            = number
    max_storage_gb        = number
    iops                  = number
    multi_az              = bool
    read_replicas         = number
    backup_retention_days = number
    public                = bool
    allowed_cidrs         = list(string)
    log_retention_days    = number
    deletion_protection   = bool
    alarms = map(object({
      metric    = string
      statistic = string
      threshold = number
      above     = bool
      minutes   = number
      severity  = string
    }))
  })
  nullable = false
}

variable "cart_table" {
  description = "Paniers et sessions (DynamoDB)"
  type = object({
    replica_regions     = list(string)
    billing_mode        = string
    read_capacity       = number
    write_capacity      = number
    recovery_days       = number
    deletion_protection = bool
    alarms = map(object({
      metric    = string
      statistic = string
      threshold = number
      above     = bool
      minutes   = number
      severity  = string
    }))
  })
  nullable = false
}

variable "media" {
  description = "Images, vidéos et lac de données (S3)"
  type = object({
    transition_class = string
    transition_days  = number
    force_destroy    = bool
  })
  nullable = false
}

variable "cdn" {
  description = "CloudFront"
  type = object({
    price_class = string
  })
  nullable = false
}

variable "load_balancer" {
  description = "ALB des deux régions"
  type = object({
    port                = number
    health_path         = string
    drain_seconds       = number
    cross_zone          = bool
    deletion_protection = bool
    alarms = map(object({
      metric    = string
      statistic = string
      threshold = number
      above     = bool
      minutes   = number
      severity  = string
    }))
  })
  nullable = false
}

variable "cache_auth_token" {
  description = "Mot de passe du cache, en plus de TLS et du groupe de sécurité ; aucun si null. Il est gardé dans l'état."
  type        = string
  default     = null
  sensitive   = true
}

variable "cache" {
  description = "ElastiCache (Redis)"
  type = object({
    engine             = string
    node_type          = string
    shards             = number
    replicas           = number
    multi_az           = bool
    snapshot_days      = number
    log_retention_days = number
    alarms = map(object({
      metric    = string
      statistic = string
      threshold = number
      above     = bool
      minutes   = number
      severity  = string
    }))
  })
  nullable = false
}

variable "events" {
  description = "MSK (Kafka)"
  type = object({
    instance_type      = string
    kafka_version      = string
    zones              = number
    brokers            = number
    storage_gb         = number
    max_storage_gb     = number
    log_retention_days = number
    alarms = map(object({
      metric    = string
      statistic = string
      threshold = number
      above     = bool
      minutes   = number
      severity  = string
    }))
  })
  nullable = false
}

variable "index" {
  description = "OpenSearch"
  type = object({
    instance_type      = string
    nodes              = number
    zones              = number
    storage_gb         = number
    log_retention_days = number
    alarms = map(object({
      metric    = string
      statistic = string
      threshold = number
      above     = bool
      minutes   = number
      severity  = string
    }))
  })
  nullable = false
}

variable "dns_entry" {
  description = "Route53, répartition entre les deux régions : l'entrée"
  type = object({
    routing          = string
    checked          = bool
    health_path      = string
    interval_seconds = number
    failures         = number
  })
  nullable = false
}

variable "firewall" {
  description = "WAF"
  type = object({
    managed_groups       = list(string)
    requests_per_address = number
    log_retention_days   = number
  })
  nullable = false
}

variable "aws_budget_compute" {
  description = "Budget : Compute: EC2, EKS, Lambda"
  type = object({
    limit_usd    = number
    tags_counted = map(list(string))
  })
  nullable = false
}

variable "aws_budget_storage" {
  description = "Budget : Stockage: S3, EBS, RDS, DynamoDB"
  type = object({
    limit_usd    = number
    tags_counted = map(list(string))
  })
  nullable = false
}

variable "aws_budget_network" {
  description = "Budget : Réseau: CloudFront, VPC, Transfer"
  type = object({
    limit_usd    = number
    tags_counted = map(list(string))
  })
  nullable = false
}

variable "aws_budget_managed" {
  description = "Budget : Services managés: ElastiCache, MSK, OpenSearch"
  type = object({
    limit_usd    = number
    tags_counted = map(list(string))
  })
  nullable = false
}

variable "aws_budget_other" {
  description = "Budget : Autres: Route53, CloudWatch, WAF"
  type = object({
    limit_usd    = number
    tags_counted = map(list(string))
  })
  nullable = false
}

variable "aws_budget_total" {
  description = "Budget : Total production"
  type = object({
    limit_usd    = number
    tags_counted = map(list(string))
  })
  nullable = false
}
