# Les chiffres de cet environnement, tels que la description les donne.
# Donnés de l'extérieur, dans aucun fichier :
#   TF_VAR_aws_account_id

# Régions AWS, celle d'attache d'abord.
aws_regions = ["eu-west-3", "eu-west-1"]

# Zones de chaque région.
aws_zones = {
  eu-west-3 = ["eu-west-3a", "eu-west-3b", "eu-west-3c"]
  eu-west-1 = ["eu-west-1a", "eu-west-1b", "eu-west-1c"]
}

# Adresses du réseau de chaque région ; aucune ne se recouvre.
aws_network_cidrs = {
  eu-west-3 = "10.32.0.0/16"
  eu-west-1 = "10.33.0.0/16"
}

# Domaine de cet environnement.
domain = "ecommerce-prod.example"

# Adresses auxquelles vont alarmes et budgets.
alarm_emails = []

# Journaux d'accès et de flux
aws_access_logs = {
  keep_days     = 90
  force_destroy = false
}

# Réseaux
aws_network = {
  nat_gateways = 3
}

# Clusters EKS
cluster = {
  kubernetes_version  = "1.35"
  support             = "STANDARD"
  log_retention_days  = 60
  deletion_protection = true
}

# Nœuds EC2 des clusters
nodes = {
  instance_type = "m6i.4xlarge"
  architecture  = "x86_64"
  spot          = false
  zone_count    = 3
  min_nodes     = 24
  max_nodes     = 60
  first_nodes   = 40
  disk_gb       = 100
}

# Traitements non critiques (EC2 Spot)
batch = {
  port               = 8080
  instance_type      = "m6i.xlarge"
  architecture       = "x86_64"
  min_servers        = 8
  max_servers        = 8
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
  alarms = {
    errors = {
      metric    = "Errors"
      statistic = "Sum"
      threshold = 0
      above     = true
      minutes   = 5
      severity  = "warning"
    }
    throttles = {
      metric    = "Throttles"
      statistic = "Sum"
      threshold = 0
      above     = true
      minutes   = 5
      severity  = "warning"
    }
  }
}

# Comptes (RDS)
accounts_db = {
  instance_class        = "db.r6g.2xlarge"
  engine_version        = "17"
  storage_type          = "gp3"
  storage_gb            = 1000
  max_storage_gb        = 2000
  iops                  = null
  multi_az              = true
  read_replicas         = 0
  backup_retention_days = 30
  public                = false
  allowed_cidrs         = []
  log_retention_days    = 60
  deletion_protection   = true
  alarms = {
    cpu = {
      metric    = "CPUUtilization"
      statistic = "Average"
      threshold = 80
      above     = true
      minutes   = 5
      severity  = "warning"
    }
    connections = {
      metric    = "DatabaseConnections"
      statistic = "Maximum"
      threshold = 4000
      above     = true
      minutes   = 5
      severity  = "warning"
    }
    disk = {
      metric    = "FreeStorageSpace"
      statistic = "Minimum"
      threshold = 100000000000
      above     = false
      minutes   = 5
      severity  = "critical"
    }
  }
}

# Catalogue (RDS)
catalog_db = {
  instance_class        = "db.r6g.2xlarge"
  engine_version        = "17"
  storage_type          = "gp3"
  storage_gb            = 1000
  max_storage_gb        = 2000
  iops                  = null
  multi_az              = true
  read_replicas         = 0
  backup_retention_days = 30
  public                = false
  allowed_cidrs         = []
  log_retention_days    = 60
  deletion_protection   = true
  alarms = {
    cpu = {
      metric    = "CPUUtilization"
      statistic = "Average"
      threshold = 80
      above     = true
      minutes   = 5
      severity  = "warning"
    }
    connections = {
      metric    = "DatabaseConnections"
      statistic = "Maximum"
      threshold = 4000
      above     = true
      minutes   = 5
      severity  = "warning"
    }
    disk = {
      metric    = "FreeStorageSpace"
      statistic = "Minimum"
      threshold = 100000000000
      above     = false
      minutes   = 5
      severity  = "critical"
    }
  }
}

# Commandes (RDS)
orders_db = {
  instance_class        = "db.r6g.2xlarge"
  engine_version        = "17"
  storage_type          = "gp3"
  storage_gb            = 1000
  max_storage_gb        = 2000
  iops                  = null
  multi_az              = true
  read_replicas         = 0
  backup_retention_days = 30
  public                = false
  allowed_cidrs         = []
  log_retention_days    = 60
  deletion_protection   = true
  alarms = {
    cpu = {
      metric    = "CPUUtilization"
      statistic = "Average"
      threshold = 80
      above     = true
      minutes   = 5
      severity  = "warning"
    }
    connections = {
      metric    = "DatabaseConnections"
      statistic = "Maximum"
      threshold = 4000
      above     = true
      minutes   = 5
      severity  = "warning"
    }
    disk = {
      metric    = "FreeStorageSpace"
      statistic = "Minimum"
      threshold = 100000000000
      above     = false
      minutes   = 5
      severity  = "critical"
    }
  }
}

# Paiements (RDS)
payment_db = {
  instance_class        = "db.r6g.2xlarge"
  engine_version        = "17"
  storage_type          = "gp3"
  storage_gb            = 1000
  max_storage_gb        = 2000
  iops                  = null
  multi_az              = true
  read_replicas         = 0
  backup_retention_days = 30
  public                = false
  allowed_cidrs         = []
  log_retention_days    = 60
  deletion_protection   = true
  alarms = {
    cpu = {
      metric    = "CPUUtilization"
      statistic = "Average"
      threshold = 80
      above     = true
      minutes   = 5
      severity  = "warning"
    }
    connections = {
      metric    = "DatabaseConnections"
      statistic = "Maximum"
      threshold = 4000
      above     = true
      minutes   = 5
      severity  = "warning"
    }
    disk = {
      metric    = "FreeStorageSpace"
      statistic = "Minimum"
      threshold = 100000000000
      above     = false
      minutes   = 5
      severity  = "critical"
    }
  }
}

# Stocks (RDS)
stock_db = {
  instance_class        = "db.r6g.2xlarge"
  engine_version        = "17"
  storage_type          = "gp3"
  storage_gb            = 1000
  max_storage_gb        = 2000
  iops                  = null
  multi_az              = true
  read_replicas         = 0
  backup_retention_days = 30
  public                = false
  allowed_cidrs         = []
  log_retention_days    = 60
  deletion_protection   = true
  alarms = {
    cpu = {
      metric    = "CPUUtilization"
      statistic = "Average"
      threshold = 80
      above     = true
      minutes   = 5
      severity  = "warning"
    }
    connections = {
      metric    = "DatabaseConnections"
      statistic = "Maximum"
      threshold = 4000
      above     = true
      minutes   = 5
      severity  = "warning"
    }
    disk = {
      metric    = "FreeStorageSpace"
      statistic = "Minimum"
      threshold = 100000000000
      above     = false
      minutes   = 5
      severity  = "critical"
    }
  }
}

# Paniers et sessions (DynamoDB)
cart_table = {
  replica_regions     = ["eu-west-1"]
  billing_mode        = "PAY_PER_REQUEST"
  read_capacity       = 1
  write_capacity      = 1
  recovery_days       = 0
  deletion_protection = true
  alarms = {
    throttled-reads = {
      metric    = "ReadThrottleEvents"
      statistic = "Sum"
      threshold = 0
      above     = true
      minutes   = 5
      severity  = "warning"
    }
    throttled-writes = {
      metric    = "WriteThrottleEvents"
      statistic = "Sum"
      threshold = 0
      above     = true
      minutes   = 5
      severity  = "warning"
    }
  }
}

# Images, vidéos et lac de données (S3)
media = {
  transition_class = "INTELLIGENT_TIERING"
  transition_days  = 30
  force_destroy    = false
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
  deletion_protection = true
  alarms = {
    unhealthy = {
      metric    = "UnHealthyHostCount"
      statistic = "Maximum"
      threshold = 0
      above     = true
      minutes   = 5
      severity  = "critical"
    }
    errors = {
      metric    = "HTTPCode_Target_5XX_Count"
      statistic = "Sum"
      threshold = 10
      above     = true
      minutes   = 5
      severity  = "critical"
    }
  }
}

# ElastiCache (Redis)
cache = {
  engine             = "redis"
  node_type          = "cache.r6g.xlarge"
  shards             = 9
  replicas           = 1
  multi_az           = true
  snapshot_days      = 0
  log_retention_days = 60
  alarms = {
    cpu = {
      metric    = "EngineCPUUtilization"
      statistic = "Average"
      threshold = 80
      above     = true
      minutes   = 5
      severity  = "warning"
    }
    memory = {
      metric    = "DatabaseMemoryUsagePercentage"
      statistic = "Average"
      threshold = 80
      above     = true
      minutes   = 5
      severity  = "warning"
    }
    evictions = {
      metric    = "Evictions"
      statistic = "Sum"
      threshold = 100
      above     = true
      minutes   = 5
      severity  = "warning"
    }
  }
}

# MSK (Kafka)
events = {
  instance_type      = "kafka.m7g.xlarge"
  kafka_version      = "3.9.x"
  zones              = 3
  brokers            = 9
  storage_gb         = 2000
  max_storage_gb     = 4000
  log_retention_days = 60
  alarms = {
    controllers = {
      metric    = "ActiveControllerCount"
      statistic = "Maximum"
      threshold = 1
      above     = false
      minutes   = 5
      severity  = "critical"
    }
    offline-partitions = {
      metric    = "OfflinePartitionsCount"
      statistic = "Maximum"
      threshold = 0
      above     = true
      minutes   = 5
      severity  = "critical"
    }
  }
}

# OpenSearch
index = {
  instance_type      = "r6g.large.search"
  nodes              = 15
  zones              = 3
  storage_gb         = 1000
  log_retention_days = 60
  alarms = {
    red = {
      metric    = "ClusterStatus.red"
      statistic = "Maximum"
      threshold = 0
      above     = true
      minutes   = 1
      severity  = "critical"
    }
    blocked = {
      metric    = "ClusterIndexWritesBlocked"
      statistic = "Maximum"
      threshold = 0
      above     = true
      minutes   = 5
      severity  = "critical"
    }
    cpu = {
      metric    = "CPUUtilization"
      statistic = "Average"
      threshold = 80
      above     = true
      minutes   = 5
      severity  = "warning"
    }
    memory = {
      metric    = "JVMMemoryPressure"
      statistic = "Maximum"
      threshold = 85
      above     = true
      minutes   = 5
      severity  = "warning"
    }
  }
}

# Route53, répartition entre les deux régions : l'entrée
dns_entry = {
  routing          = "latency"
  checked          = true
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

# Budget : Compute: EC2, EKS, Lambda
aws_budget_compute = {
  limit_usd = 69767
  tags_counted = {
    category = ["compute"]
  }
}

# Budget : Stockage: S3, EBS, RDS, DynamoDB
aws_budget_storage = {
  limit_usd = 46512
  tags_counted = {
    category = ["storage"]
  }
}

# Budget : Réseau: CloudFront, VPC, Transfer
aws_budget_network = {
  limit_usd = 29070
  tags_counted = {
    category = ["network"]
  }
}

# Budget : Services managés: ElastiCache, MSK, OpenSearch
aws_budget_managed = {
  limit_usd = 34884
  tags_counted = {
    category = ["managed"]
  }
}

# Budget : Autres: Route53, CloudWatch, WAF
aws_budget_other = {
  limit_usd = 11628
  tags_counted = {
    category = ["other"]
  }
}

# Budget : Total production
aws_budget_total = {
  limit_usd = 191860
  tags_counted = {
    system = ["ecommerce"]
  }
}
